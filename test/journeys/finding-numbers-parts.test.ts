import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { numbersTold } from '../kit/finding-numbers.ts';
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
           select id from findings.recommendation_addressee where organisation_code = $1 and not restricted and draft_of is null limit 1)`,
        [office, since],
      );
  });
});
afterAll(() => graph.close());

const told = numbersTold(() => graph);

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
