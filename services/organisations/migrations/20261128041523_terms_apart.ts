import { Migration } from '@mikro-orm/migrations';

export class Migration20261128041523 extends Migration {
  override up(): void {
    this.addSql(`drop index "organisations"."office_holder_one_at_a_time"`);
    this.addSql(
      `alter table "organisations"."office_holder" add constraint "office_holder_terms_apart" exclude using gist (organisation_code with =, position with =, daterange(starts_on, ends_on) with &&) where (position in ('CHAIR', 'SECRETARY', 'BUDGET_USER', 'PAYMENT_ORDER_OFFICER', 'TREASURER'))`,
    );
  }
}
