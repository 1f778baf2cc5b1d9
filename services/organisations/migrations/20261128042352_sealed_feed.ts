import { Migration } from '@mikro-orm/migrations';

export class Migration20261128042352 extends Migration {
  override up(): void {
    this.addSql(
      `alter table "organisations"."change_horizon" add "seal" uuid not null default gen_random_uuid()`,
    );
  }
}
