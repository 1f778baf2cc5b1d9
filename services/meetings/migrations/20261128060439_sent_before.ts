import { Migration } from '@mikro-orm/migrations';

export class Migration20261128060439 extends Migration {
  override up(): void {
    this.addSql(`alter table "meetings"."invitation" add "sent_before" smallint not null default 0`);
    this.addSql('grant insert (sent_before) on meetings.invitation to meetings_app');
  }
}
