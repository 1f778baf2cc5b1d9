import { Migration } from '@mikro-orm/migrations';

const VALUES = `check ("classification" in ('PUBLIC', 'RESTRICTED', 'CONFIDENTIAL'))`;

/** SECRET is called CONFIDENTIAL, as documents have it: one word for "rahasia". */
export class Migration20261128001359 extends Migration {
  override up(): void {
    this.addSql(`alter table "meetings"."meeting" drop constraint "meeting_classification_check"`);
    this.addSql(
      `alter table "meetings"."meeting_session" drop constraint "meeting_session_classification_check"`,
    );
    this.addSql(
      `alter table "meetings"."meeting_session" alter column "classification" set default 'CONFIDENTIAL'`,
    );
    // Even the owner sees no row while row security is forced; a meeting's trigger brings its sessions along.
    for (const table of ['meeting', 'meeting_session'])
      this.addSql(`alter table meetings.${table} no force row level security`);
    this.addSql(
      `update meetings.meeting set classification = 'CONFIDENTIAL' where classification = 'SECRET'`,
    );
    this.addSql(
      `update meetings.meeting_session set classification = 'CONFIDENTIAL' where classification = 'SECRET'`,
    );
    this.addSql(`alter table "meetings"."meeting" add constraint "meeting_classification_check" ${VALUES}`);
    this.addSql(
      `alter table "meetings"."meeting_session" add constraint "meeting_session_classification_check" ${VALUES}`,
    );
    for (const table of ['meeting', 'meeting_session'])
      this.addSql(`alter table meetings.${table} force row level security`);
  }
}
