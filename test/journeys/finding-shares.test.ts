import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from 'pg';
import { asAdministrator } from '../kit/databases.ts';
import { plantRecommendations } from '../kit/recommendations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({ demonstration: false });
});
afterAll(() => graph.close());
const write = <T>(work: (client: Client) => Promise<T>) => asAdministrator(graph.databases.open, work);

const ASK = `{ organisation(code: "00") { findingIndicators(source: BPK) { total byStatus { status count }
  completionRateStrict { value } completionRateAdjusted { value } completionRateEligible { value } } } }`;
const told = async (persona?: string) => (await graph.ask(persona, ASK)).data.organisation.findingIndicators;

test('of nothing every rate is null, not 0', async () => {
  const { data } = await graph.ask(
    'national-auditor',
    `{ organisation(code: "00") { findingIndicators { total completionRateStrict { value } answeredWithin60Rate { denominator value }
       valueRecoveryRate { value } findingMix { count { value } value { value } } byProvince { provinceCode } byInspectorateRegion { region }
       ageing { buckets { count } } verificationQueue { waiting late } } } }`,
  );
  expect(data.organisation.findingIndicators).toMatchObject({
    total: 0,
    completionRateStrict: { value: null },
    answeredWithin60Rate: { denominator: 0, value: null },
    valueRecoveryRate: { value: null },
    byProvince: [],
    byInspectorateRegion: [],
    verificationQueue: { waiting: 0, late: 0 },
  });
  expect(data.organisation.findingIndicators.findingMix).toHaveLength(11);
  expect(data.organisation.findingIndicators.findingMix[0]).toEqual({
    count: { value: null },
    value: { value: null },
  });
});

test('the share that BPK published of 5,869 recommendations comes out of their counts', async () => {
  const planted = {
    SESUAI: 4225,
    BELUM_SESUAI: 1294,
    BELUM_DITINDAKLANJUTI: 348,
    TIDAK_DAPAT_DITINDAKLANJUTI: 2,
  };
  await write(async (client) => {
    for (const [status, times] of Object.entries(planted))
      await plantRecommendations(client, { status, times, offices: ['71.10', '72'] });
  });
  const shares = await told();
  expect(shares.total).toBe(5869);
  expect(
    Object.fromEntries(
      shares.byStatus.map(({ status, count }: { status: string; count: number }) => [
        status,
        ((100 * count) / shares.total).toFixed(2),
      ]),
    ),
  ).toEqual({
    SESUAI: '71.99',
    BELUM_SESUAI: '22.05',
    BELUM_DITINDAKLANJUTI: '5.93',
    TIDAK_DAPAT_DITINDAKLANJUTI: '0.03',
  });
  expect(shares.completionRateStrict.value).toBe(4225 / 5869);
  expect(shares.completionRateAdjusted.value).toBe(4227 / 5869);
  expect(shares.completionRateEligible.value).toBe(4225 / 5867);
});

test('drafts and what is restricted are in no number, for nobody; issued and released they are', async () => {
  const before = await told('national-auditor');
  const [draft, restricted] = await write(async (client) => [
    await plantRecommendations(client, { draftOf: 'APIP', times: 3 }),
    await plantRecommendations(client, { restricted: true, times: 2, findingCode: '1.05.01' }),
  ]);
  for (const persona of ['national-auditor', 'external-auditor:bpk', undefined])
    expect(await told(persona)).toEqual(before);
  const change = (id: string | undefined, column: string) =>
    write((client) =>
      client.query(`update findings.audit_report set ${column}, recorded_at = now() where id = $1`, [id]),
    );
  await change(draft, 'draft_of = null');
  expect((await told()).total).toBe(before.total + 3);
  await change(restricted, 'restricted = false');
  expect((await told()).total).toBe(before.total + 5);
  await change(restricted, 'restricted = true');
  expect((await told()).total).toBe(before.total + 3);
});
