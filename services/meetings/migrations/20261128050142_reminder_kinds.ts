import { Migration } from '@mikro-orm/migrations';

export class Migration20261128050142 extends Migration {
  override up(): void {
    this.addSql(`drop policy "visible" on "meetings"."reminder"`);
    this.addSql(`alter table "meetings"."reminder" drop constraint "reminder_kind_check"`);
    this.addSql(
      `alter table "meetings"."reminder" add constraint "reminder_kind_check" check ("kind" in ('COMMITMENT_DUE_SOON', 'COMMITMENT_OVERDUE', 'COMMITMENT_TO_VERIFY', 'MINUTES_DUE_SOON', 'MINUTES_LATE', 'INVITATION_UNANSWERED', 'MEETING_LAPSED'))`,
    );
    this.addSql(
      `create policy "visible" on "meetings"."reminder" for select to "meetings_app" using (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::text[]))) and (kind <> 'COMMITMENT_TO_VERIFY' or (select meetings.viewer_is('{NATIONAL_AUDITOR}'::text[]))))`,
    );
  }
}
