import { Migration } from '@mikro-orm/migrations';

export class Migration20261128054500 extends Migration {
  override up(): void {
    this.addSql(
      `create table "meetings"."known_body" ("code" varchar(20) not null, "name" varchar(120) not null, primary key ("code"))`,
    );
    this.addSql(`alter table "meetings"."known_body" enable row level security`);
    this.addSql(`alter table "meetings"."known_body" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."known_body" for select to "meetings_app" using ((select meetings.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."known_body" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."known_body" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(`grant select on meetings.known_body to meetings_app`);
    this.addSql(`grant select on meetings.known_body to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.known_body to meetings_loader`);
  }
}
