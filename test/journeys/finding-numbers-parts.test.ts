import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  await asAdministrator(graph.databases.open, async (client) => {
    await client.query(
      `insert into findings.inspectorate_region (province_code, name) values ('71', 'Wilayah III'), ('72', 'Wilayah III'), ('35', 'Wilayah II')`,
    );
    // On 30 June 2026, a Tuesday, eleven working days before is Monday the 15th.
    await client.query(
      `update findings.recommendation_addressee set waiting_since = null, recorded_at = now()`,
    );
    for (const [office, since] of [
      ['71.10', '2026-06-14'],
      ['71.01', '2026-06-15'],
      ['72', '2026-06-16'],
      ['00', '2026-01-05'],
    ])
      await client.query(
        `update findings.recommendation_addressee set waiting_since = $2, recorded_at = now() where id = (
           select id from findings.recommendation_addressee where organisation_code = $1 and not restricted limit 1)`,
        [office, since],
      );
  });
});
afterAll(() => graph.close());

const recount = async <Row extends object>(sql: string): Promise<Row[]> =>
  (await asAdministrator(graph.databases.open, (client) => client.query<Row>(sql))).rows;
const told = async (persona: string | undefined, code: string, fields: string, args = '') => {
  const { data, errors } = await graph.ask(
    persona,
    `{ organisation(code: "${code}") { findingIndicators${args} { ${fields} } } }`,
  );
  return {
    numbers: data.organisation.findingIndicators,
    refused: errors?.map(({ extensions }) => extensions.code),
  };
};

const BUCKETS = `case when age <= 30 then 0 when age <= 60 then 1 when age <= 90 then 2 when age <= 180 then 3 when age <= 365 then 4
  when age <= 730 then 5 else 6 end`;

test.each([
  [
    '00',
    `select date '2026-06-30' - received_on as age, value from findings.recommendation where not restricted and official_status in ('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI')`,
  ],
  [
    '71',
    `select date '2026-06-30' - received_on as age, share as value from findings.recommendation_addressee where not restricted and province_code = 71 and office_status in ('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI')`,
  ],
  [
    '71.10',
    `select date '2026-06-30' - received_on as age, share as value from findings.recommendation_addressee where not restricted and organisation_code = '71.10' and office_status in ('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI')`,
  ],
])('F5: what is open of %s by age, as recounted by hand', async (code, open) => {
  const { numbers } = await told(
    'national-auditor',
    code,
    'ageing(since: "2025-06-30") { buckets { bucket count value } carriedOver { count } }',
  );
  const byHand = await recount<{ bucket: number; count: number; value: string }>(
    `select ${BUCKETS} as bucket, count(*)::int, sum(value)::text as value from (${open}) o group by 1`,
  );
  expect(
    numbers.ageing.buckets.map(({ count, value }: { count: number; value: string }) => [count, value]),
  ).toEqual(
    Array.from({ length: 7 }, (_, bucket) => {
      const found = byHand.find((row) => row.bucket === bucket);
      return [found?.count ?? 0, found?.value ?? '0'];
    }),
  );
  const [carried] = await recount(`select count(*)::int from (${open}) o where age > 365`);
  expect(numbers.ageing.carriedOver).toEqual(carried);
});

test('F8: findings by sub-group, each once, for the country and a province', async () => {
  for (const [code, where] of [
    ['00', 'true'],
    ['71', `left(f.organisation_code, 2) = '71'`],
    ['71.10', `f.organisation_code = '71.10'`],
  ] as const) {
    const { numbers } = await told(
      'bi',
      code,
      'findingMix { subGroup { code } count { numerator denominator } value { numerator denominator } }',
      '(fiscalYear: 2025)',
    );
    const byHand = await recount<{ sub: string }>(
      `select c.code as sub, count(f.id)::int as n, coalesce(sum(f.value), 0)::text as v, sum(count(f.id)) over ()::int as all_n, coalesce(sum(sum(f.value)) over (), 0)::text as all_v
       from findings.finding_code c left join (findings.finding f join findings.audit_report p on p.id = f.report_id and p.fiscal_year = 2025)
         on left(f.code, 4) = c.code and not f.restricted and ${where}
       where c.level = 'SUB_GROUP' group by 1 order by 1`,
    );
    expect(
      numbers.findingMix.map(
        ({ subGroup, count, value }: { subGroup: { code: string }; count: Ratio; value: Ratio }) => ({
          sub: subGroup.code,
          n: count.numerator,
          v: value.numerator,
          all_n: count.denominator,
          all_v: value.denominator,
        }),
      ),
    ).toEqual(byHand);
  }
});
interface Ratio {
  numerator: number;
  denominator: number;
}

test('F10: who waits for APIP longer than ten working days; for the inspectorate only', async () => {
  const queue = 'verificationQueue { waiting late lateSince }';
  expect((await told('national-auditor', '00', queue)).numbers.verificationQueue).toEqual({
    waiting: 4,
    late: 3,
    lateSince: '2026-06-15',
  });
  expect((await told('national-auditor', '71', queue)).numbers.verificationQueue).toMatchObject({
    waiting: 2,
    late: 2,
  });
  expect((await told('national-auditor', '71.01', queue)).numbers.verificationQueue).toMatchObject({
    waiting: 1,
    late: 1,
  });
  for (const [persona, code] of [
    ['national-leadership', '00'],
    ['bi', '71'],
    ['province:71', '71'],
    ['regency:71.10', '71.10'],
  ] as const)
    expect(await told(persona, code, queue)).toEqual({
      numbers: { verificationQueue: null },
      refused: undefined,
    });
});

test('the nation by province and by inspectorate region, a province by office: sums of the same numbers', async () => {
  const each = 'total overdue outstanding';
  const { numbers } = await told(
    'national-leadership',
    '00',
    `byProvince { provinceCode indicators { ${each} countedBy ageing { carriedOver { count } } } }
    byInspectorateRegion { region provinces indicators { ${each} verificationQueue { waiting } findingMix { count { denominator } } ageing { buckets { count } } } } byOffice { organisationCode }`,
  );
  expect(numbers.byOffice).toBeNull();
  const of = async (code: string, args = '') => (await told('national-leadership', code, each, args)).numbers;
  const byCode = new Map<string, { total: number; overdue: number }>(
    numbers.byProvince.map(
      ({
        provinceCode,
        indicators,
      }: {
        provinceCode: string;
        indicators: { total: number; overdue: number };
      }) => [provinceCode, indicators],
    ),
  );
  expect(byCode.size).toBe(39);
  for (const code of ['71', '72', '35']) expect(byCode.get(code)).toMatchObject(await of(code));
  expect(byCode.get('00')).toMatchObject(await of('00', '(scope: OFFICE)'));
  const [second, third] = numbers.byInspectorateRegion;
  expect(second).toMatchObject({ region: 'Wilayah II', provinces: ['35'], indicators: await of('35') });
  expect(third.provinces).toEqual(['71', '72']);
  expect(third.indicators.total).toBe((byCode.get('71')?.total ?? 0) + (byCode.get('72')?.total ?? 0));
  expect(third.indicators.overdue).toBe((byCode.get('71')?.overdue ?? 0) + (byCode.get('72')?.overdue ?? 0));
  const { numbers: own } = await told(
    'province:71',
    '71',
    `total byProvince { provinceCode } byOffice { organisationCode indicators { total } }`,
  );
  expect(own.byProvince).toBeNull();
  expect(
    own.byOffice.reduce(
      (sum: number, { indicators }: { indicators: { total: number } }) => sum + indicators.total,
      0,
    ),
  ).toBe(own.total);
});

test('the public gets no ages, no findings, no queue and no provinces', async () => {
  const { numbers, refused } = await told(
    undefined,
    '00',
    'total ageing { by } findingMix { subGroup { code } } verificationQueue { late } byProvince { provinceCode } byInspectorateRegion { region } byOffice { organisationCode }',
    '(source: BPK)',
  );
  expect(refused).toBeUndefined();
  expect(numbers).toEqual({
    total: numbers.total,
    ageing: null,
    findingMix: null,
    verificationQueue: null,
    byProvince: null,
    byInspectorateRegion: null,
    byOffice: null,
  });
});
