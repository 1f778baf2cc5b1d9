import { Migration } from '@mikro-orm/migrations';

/** The numbers of the whole country, each recommendation counted once: one row of numbers, never a row of data. */
export class Migration20261124000100 extends Migration {
  override up(): void {
    this.addSql(`create function findings.national_indicators(today date, asked_source text, asked_fiscal_year int)
      returns table (total int, by_status jsonb, answered_in_time int, past_day_60 int, overdue int,
        outstanding text, recovered text, recoverable text)
      language sql stable security definer set search_path = findings, pg_temp as $$
        with part as (
          select r.official_status as status, r.value, a.deposited, a.received_on, a.answered_in_time,
            r.code = '01' as monetary
          from findings.recommendation r
          join (
            select recommendation_id, sum(deposited) as deposited, max(received_on) as received_on,
              bool_and(answered_on is not null and answered_on <= received_on + 60) as answered_in_time
            from findings.recommendation_addressee group by recommendation_id
          ) a on a.recommendation_id = r.id
          where not r.restricted
            and (asked_source is null or r.source = asked_source)
            and (asked_fiscal_year is null or r.fiscal_year = asked_fiscal_year)
        )
        select
          count(*)::int,
          coalesce((select jsonb_object_agg(status, tally) from (
            select status, jsonb_build_array(count(*), sum(value)::text) as tally from part group by status) s), '{}'),
          count(*) filter (where answered_in_time and received_on + 60 <= today)::int,
          count(*) filter (where received_on + 60 <= today)::int,
          count(*) filter (where status = 'BELUM_DITINDAKLANJUTI' and received_on + 60 < today)::int,
          coalesce(sum(greatest(value - deposited, 0))
            filter (where status in ('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI')), 0)::text,
          coalesce(sum(deposited) filter (where monetary), 0)::text,
          coalesce(sum(value) filter (where monetary), 0)::text
        from part
      $$`);
    this.addSql('revoke all on function findings.national_indicators(date, text, int) from public');
    this.addSql('grant execute on function findings.national_indicators(date, text, int) to findings_app');
    this.addSql('alter function findings.national_indicators(date, text, int) owner to findings_sigma');
  }
}
