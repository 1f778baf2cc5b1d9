import { expect, test } from '@jest/globals';
import { migrate } from '@oversight/kernel';
import { services } from '@oversight/schema';
import { asAdministrator, makeDatabase } from './kit/databases.ts';

const [REPORT, FINDING, SETTLED, OPEN, HIDDEN_REPORT, HIDDEN_FINDING, HIDDEN] = Array.from(
  { length: 7 },
  (_, index) => `019e0000-0000-7000-8000-00000000000${index + 1}`,
) as string[];

const at = (offices: string) =>
  `'{${offices}}', array['00', '71', ${offices
    .split(',')
    .map((code) => `'${code}'`)
    .join()}], '{71}'`;

/** A report with two findings as a database of before had them, and one that is kept to a few. */
const BEFORE = `
  insert into findings.finding_code (code, level, description) values ('1.04.01', 'TYPE', 'x'), ('1.05.01', 'TYPE', 'x');
  insert into findings.recommendation_code (code, description) values ('01', 'x');
  insert into findings.audit_report (id, number, title, source, type, reported_on, fiscal_year, organisation_code,
    addressed_offices, addressed_branches, addressed_provinces, restricted, provenance)
  values ('${REPORT}', '1', 'x', 'BPK', 'FINANCIAL', '2025-01-02', 2024, '71.10', ${at('71.10,71.11')}, false, 'RECORDED'),
    ('${HIDDEN_REPORT}', '2', 'x', 'BPK', 'INVESTIGATIVE', '2025-01-02', 2024, '71.10', ${at('71.10')}, true, 'RECORDED');
  insert into findings.finding (id, report_id, number, title, code, value, process_area, matter_id, occurred_on,
    cause_confirmed, organisation_code, addressed_offices, addressed_branches, addressed_provinces, restricted, provenance)
  values ('${FINDING}', '${REPORT}', 1, 'x', '1.04.01', 0, 'OTHER', '${FINDING}', '2024-05-05', false, '71.10', ${at('71.10,71.11')}, false, 'RECORDED'),
    ('${HIDDEN_FINDING}', '${HIDDEN_REPORT}', 1, 'x', '1.05.01', 0, 'OTHER', '${HIDDEN_FINDING}', '2024-05-05', false, '71.10', ${at('71.10')}, true, 'RECORDED');
  insert into findings.recommendation (id, finding_id, number, text, code, value, official_status, status_on, received_on,
    source, fiscal_year, addressed_offices, addressed_branches, addressed_provinces, restricted, provenance)
  values ('${SETTLED}', '${FINDING}', 1, 'x', '01', 100, 'SESUAI', '2025-03-01', '2025-01-10', 'BPK', 2024, ${at('71.10,71.11')}, false, 'RECORDED'),
    ('${OPEN}', '${FINDING}', 2, 'x', '01', 50, 'BELUM_SESUAI', '2025-03-02', '2025-01-10', 'BPK', 2024, ${at('71.10')}, false, 'RECORDED'),
    ('${HIDDEN}', '${HIDDEN_FINDING}', 1, 'x', '01', 900, 'BELUM_SESUAI', '2025-03-02', '2025-01-10', 'BPK', 2024, ${at('71.10')}, true, 'RECORDED');
  insert into findings.status_change (id, recommendation_id, "from", "to", effective_on, recorded_at, decided_by,
    addressed_offices, addressed_branches, addressed_provinces, restricted, provenance)
  select gen_random_uuid(), id, 'BELUM_DITINDAKLANJUTI', official_status, status_on, '2025-03-05T05:00:00Z', 'BPK',
    addressed_offices, addressed_branches, addressed_provinces, restricted, 'RECORDED' from findings.recommendation;
  insert into findings.recommendation_addressee (id, recommendation_id, received_on, share, deposited, workflow,
    office_status, answered_on, organisation_code, province_code, regency_code, restricted, provenance)
  values (gen_random_uuid(), '${SETTLED}', '2025-01-10', 60, 60, 'ASSESSED', 'SESUAI', '2025-02-01', '71.10', 71, 7110, false, 'RECORDED'),
    (gen_random_uuid(), '${SETTLED}', '2025-01-20', 40, 40, 'ASSESSED', 'SESUAI', '2025-04-01', '71.11', 71, 7111, false, 'RECORDED'),
    (gen_random_uuid(), '${OPEN}', '2025-01-10', 50, 20, 'ASSESSED', 'BELUM_SESUAI', '2025-02-01', '71.10', 71, 7110, false, 'RECORDED'),
    (gen_random_uuid(), '${HIDDEN}', '2025-01-10', 900, 0, 'RECEIVED', 'BELUM_SESUAI', null, '71.10', 71, 7110, true, 'RECORDED')`;

test('a database of before is counted, and its parts know their report', async () => {
  const { tables } = services.find(({ name }) => name === 'findings') as (typeof services)[number];
  const base = tables.migrations.findIndex(({ name }) => name === 'Migration20261128072907');
  const adminUrl = await makeDatabase('older_findings');
  await migrate({ ...tables, migrations: tables.migrations.slice(0, base), beside: undefined }, { adminUrl });
  await asAdministrator(adminUrl, (client) => client.query(BEFORE));
  await migrate(tables, { adminUrl });

  await asAdministrator(adminUrl, async (client) => {
    const rowsOf = async (sql: string) => (await client.query({ text: sql, rowMode: 'array' })).rows;
    expect(
      await rowsOf('select distinct report_id from findings.recommendation_addressee where not restricted'),
    ).toEqual([[REPORT]]);
    expect(
      await rowsOf(
        'select organisation_code, received_on::text, restricted from findings.report_addressee order by restricted, organisation_code',
      ),
    ).toEqual([
      ['71.10', '2025-01-10', false],
      ['71.11', '2025-01-20', false],
      ['71.10', '2025-01-10', true],
    ]);
    expect(
      await rowsOf(
        'select due_on::text, answered_in_time, deposited from findings.recommendation where not restricted order by id',
      ),
    ).toEqual([
      ['2025-03-21', false, '100'],
      ['2025-03-11', true, '20'],
    ]);
    // What is restricted is in no sum.
    expect(
      await rowsOf(
        `select level, organisation_code, sum(count)::int, sum(value), sum(deposited), sum(outstanding)
         from findings.follow_up_rollup where measure = 'STATE' group by 1, 2 order by 1, 2`,
      ),
    ).toEqual([
      ['NATION', '00', 2, '150', '120', '30'],
      ['OFFICE', '71.10', 2, '110', '80', '30'],
      ['OFFICE', '71.11', 1, '40', '40', '0'],
      ['PROVINCE', '71', 3, '150', '120', '30'],
    ]);
    expect(
      await rowsOf(
        'select grain, count(*)::int, sum(sign)::int from findings.follow_up_ledger group by 1 order by 1',
      ),
    ).toEqual([
      ['ADDRESSEE', 3, 3],
      ['RECOMMENDATION', 2, 2],
    ]);
    expect(await rowsOf('select state, closed_on from findings.finding where not restricted')).toEqual([
      ['OPEN', null],
    ]);
  });
});
