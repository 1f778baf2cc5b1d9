import { beforeAll, expect, test } from '@jest/globals';
import { asAdministrator, copyDatabases } from '../kit/databases.ts';

let demonstration: string;
beforeAll(async () => {
  ({ open: demonstration } = await copyDatabases());
});

/** What the ledger counts at an instant, and what the histories say was so then: told or received until it, last. */
const COUNTED = `select grain, node_id, status, sum(sign) as times from findings.follow_up_ledger where recorded_at <= $1
  group by grain, node_id, status, answered_in_time, waiting_since, deposited, due_on, extended_to having sum(sign) <> 0`;
const HISTORIES = `
  select distinct on (c.addressee_id) 'ADDRESSEE' as grain, c.addressee_id as node_id, c.to_status as status, 1::bigint as times
  from findings.office_status_change c where not c.restricted and c.recorded_at <= $1
  order by c.addressee_id, c.recorded_at desc, c.id desc`;
const OF_RECOMMENDATIONS = `
  select distinct on (c.recommendation_id) 'RECOMMENDATION' as grain, c.recommendation_id as node_id, c."to" as status, 1::bigint as times
  from findings.status_change c where not c.restricted and c.recorded_at <= $1
    and $1 >= (select max(received_on) + time '02:00' from findings.recommendation_addressee a
      where a.recommendation_id = c.recommendation_id) at time zone 'UTC'
  order by c.recommendation_id, c.recorded_at desc, c.id desc`;

test.each(['2024-09-01', '2025-01-31', '2025-06-30', '2025-12-31', '2026-04-01', '2026-06-29'])(
  'on %s each part and each recommendation was counted once, with the status that its history tells',
  async (day) => {
    const { rows } = await asAdministrator(demonstration, (client) =>
      client.query(
        `with counted as (${COUNTED}), told as ((${HISTORIES}) union all (${OF_RECOMMENDATIONS})),
           wrong as ((table counted except all table told) union all (table told except all table counted))
         select (select count(*)::int from told) as told, (select count(*)::int from wrong) as wrong`,
        [`${day}T16:59:59Z`],
      ),
    );
    expect(rows).toEqual([{ told: expect.any(Number), wrong: 0 }]);
    expect(rows[0]?.told).toBeGreaterThan(100);
  },
);

test.each(['2025-06-30', '2026-01-31'])(
  'on %s an office had deposited what was confirmed when its last assessment came',
  async (day) => {
    const { rows } = await asAdministrator(demonstration, (client) =>
      client.query(
        `with counted as (
           select node_id, sum(sign * deposited) as deposited from findings.follow_up_ledger
           where grain = 'ADDRESSEE' and recorded_at <= $1 group by 1),
         assessed as (
           select addressee_id, max(effective_on) as on_day from findings.office_status_change
           where from_status is not null and recorded_at <= $1 group by 1),
         paid as (
           select a.addressee_id as node_id, coalesce(sum(d.amount), 0) as deposited
           from assessed a left join findings.deposit d on d.addressee_id = a.addressee_id and d.confirmed and d.paid_on <= a.on_day
           group by 1)
         select count(*)::int as compared, count(*) filter (where c.deposited <> coalesce(p.deposited, 0))::int as wrong
         from counted c left join paid p using (node_id)`,
        [`${day}T16:59:59Z`],
      ),
    );
    expect(rows).toEqual([{ compared: expect.any(Number), wrong: 0 }]);
  },
);
