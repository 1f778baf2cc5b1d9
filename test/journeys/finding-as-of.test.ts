import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Chance, setClock } from '@oversight/kernel';
import type { Client } from 'pg';
import { asAdministrator } from '../kit/databases.ts';
import { ANY } from '../kit/random-writes.ts';
import { plantRecommendations } from '../kit/recommendations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const NUMBERS = `asOf countedBy total overdue outstanding byStatus { status count value } completionRateStrict { value }
  answeredWithin60Rate { numerator denominator } valueRecoveryRate { numerator denominator }
  ageing { buckets { bucket count value outstanding byStatus { status count value } } }
  current: ageing(by: CURRENT, since: "2025-06-01") { buckets { count } carriedOver { count value outstanding } }
  findingMix { subGroup { code } count { numerator denominator } value { numerator } } verificationQueue { waiting late lateSince }`;
const READ = `query ($asOf: DateTime) {
  nation: organisation(code: "00") { all: findingIndicators(asOf: $asOf) { ${NUMBERS} byProvince { provinceCode indicators { total overdue } } }
    bpk: findingIndicators(asOf: $asOf, source: BPK, fiscalYear: 2025) { ${NUMBERS} } own: findingIndicators(asOf: $asOf, scope: OFFICE) { ${NUMBERS} } }
  province: organisation(code: "71") { findingIndicators(asOf: $asOf) { ${NUMBERS} byOffice { organisationCode indicators { total outstanding } } } }
  office: organisation(code: "71.10") { findingIndicators(asOf: $asOf) { ${NUMBERS} } } }`;

async function read(asOf?: Date): Promise<string> {
  const { data, errors } = await graph.ask('national-auditor', READ, { asOf });
  expect(errors).toBeUndefined();
  return JSON.stringify(data);
}
const write = (work: (client: Client) => Promise<unknown>) => asAdministrator(graph.databases.open, work);

test('as of an instant everything is what a reader saw then, whatever was changed and deleted since', async () => {
  setClock(undefined);
  const chance = new Chance(7, 'as of');
  await write((client) => plantRecommendations(client, { offices: ['71.10', '72'], times: 5, code: '01' }));
  const seen: [Date, string][] = [];
  for (let turn = 0; turn < 6; turn++) {
    await write(async (client) => {
      for (let each = 0; each < 6; each++) await chance.pick(ANY)(client, chance);
      if (turn === 3) await client.query('select findings.compact_rollup()');
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const at = new Date();
    await new Promise((resolve) => setTimeout(resolve, 5));
    seen.push([at, await read()]);
  }
  expect(new Set(seen.map(([, answer]) => answer)).size).toBeGreaterThan(4);
  for (const [at, answer] of seen) expect(await read(at)).toBe(answer);
});

test('ages and deadlines are judged on the day of the instant, and midnight needs no write', async () => {
  const seen: [Date, string][] = [];
  // The last second of a day in Jakarta, and the first of the next.
  for (const at of [
    '2027-01-10T16:59:59Z',
    '2027-01-10T17:00:00Z',
    '2027-03-01T05:00:00Z',
    '2027-12-31T05:00:00Z',
  ]) {
    setClock(new Date(at));
    if (at.startsWith('2027-03'))
      await write((client) =>
        client.query(`update findings.recommendation_addressee set office_status = 'SESUAI', deposited = share, waiting_since = '2027-01-01',
        recorded_at = '2027-02-20' where organisation_code = '71.10'`),
      );
    seen.push([new Date(at), await read()]);
  }
  expect(seen[0]?.[1]).not.toBe(seen[1]?.[1]);
  for (const [at, answer] of seen) expect(await read(at)).toBe(answer);
});

test('an instant to come, or before there was a KPU, is refused; the answer says which instant was asked for', async () => {
  setClock(new Date('2027-12-31T05:00:00Z'));
  const ask = (asOf: string) =>
    graph.ask(
      'bi',
      `{ organisation(code: "72") { findingIndicators(asOf: "${asOf}") { asOf asOfInstant } } }`,
    );
  for (const asOf of ['2027-12-31T05:00:01Z', '1998-12-31T00:00:00Z'])
    expect((await ask(asOf)).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'asOf',
    });
  expect((await ask('2026-05-31T17:00:00+00:00')).data.organisation.findingIndicators).toEqual({
    asOf: '2026-06-01',
    asOfInstant: '2026-05-31T17:00:00.000Z',
  });
});
