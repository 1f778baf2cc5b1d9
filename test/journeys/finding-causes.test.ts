import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BPK, finding, issued, OTHER, report, WRITER } from '../kit/audit-reports.ts';
import { asAdministrator } from '../kit/databases.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const FIELDS =
  'version causeSubElement { code } causeConfirmed causeExternal causeProposals { code } severity state closedOn';
const read = async (id: string, persona = OTHER) =>
  (await graph.ask(persona, `{ finding(id: "${id}") { ${FIELDS} } }`)).data.finding;
const confirm = async (findingId: string, more: object = {}, persona = OTHER) =>
  act(graph, persona, 'confirmCause', {
    ...{ findingId, expectedVersion: (await read(findingId)).version },
    ...more,
  });

test('a code proposes a control, and a reviewer of APIP who did not write it confirms that, another one, or none', async () => {
  const { findingId } = await issued(graph, {}, { finding: { code: '1.01.05' } });
  expect(await read(findingId)).toMatchObject({
    ...{ causeSubElement: { code: '3.6' }, causeConfirmed: false, causeExternal: false },
    causeProposals: [{ code: '3.6' }, { code: '1.1' }],
  });
  for (const [persona, more, refusal] of [
    [WRITER, {}, 'FOUR_EYES'],
    ['regency:71.10', {}, 'FORBIDDEN'],
    ['province:71', {}, 'FORBIDDEN'],
    [BPK, {}, 'FORBIDDEN'],
    ['bi', {}, 'NOT_FOUND'],
    [OTHER, { causeSubElement: '7.1' }, 'BAD_USER_INPUT causeSubElement'],
    [OTHER, { causeSubElement: '3.7', external: true }, 'BAD_USER_INPUT external'],
    [OTHER, { expectedVersion: 0 }, 'CONFLICT expectedVersion'],
  ] as const)
    expect(await refusalOf(confirm(findingId, more, persona))).toBe(refusal);
  await must(confirm(findingId));
  expect(await read(findingId)).toMatchObject({ causeSubElement: { code: '3.6' }, causeConfirmed: true });
  await must(confirm(findingId, { causeSubElement: '1.1' }));
  expect(await read(findingId)).toMatchObject({ causeSubElement: { code: '1.1' }, causeConfirmed: true });
  await must(confirm(findingId, { external: true }));
  expect(await read(findingId)).toMatchObject({ causeSubElement: null, causeExternal: true });
  expect(await refusalOf(confirm(findingId))).toBe('BAD_USER_INPUT causeSubElement');
});

test('of a draft no cause is confirmed', async () => {
  const { id } = await report(graph);
  const { id: findingId } = await finding(graph, id);
  expect(await refusalOf(confirm(findingId))).toBe('ILLEGAL_STEP');
});

test.each([
  ['1.05.01', '0', 'CRITICAL'],
  ['1.04.01', '1000000000', 'CRITICAL'],
  ['1.04.01', '999999999', 'HIGH'],
  ['1.01.04', '0', 'HIGH'],
  ['3.03.03', '200000000', 'HIGH'],
  ['1.03.01', '0', 'MEDIUM'],
  ['2.03.05', '199999999', 'MEDIUM'],
  ['1.04.01', '10000000', 'MEDIUM'],
  ['1.04.01', '9999999', 'LOW'],
])('a finding coded %s of Rp %s is %s', async (code, value, severity) => {
  const { id } = await report(graph, { restricted: true });
  const { id: findingId } = await finding(graph, id, { code, value });
  expect((await read(findingId, WRITER)).severity).toBe(severity);
});

test('what happens again after it was closed is CRITICAL, also where the closing is told later', async () => {
  const prior = await issued(
    graph,
    { reportedOn: '2026-02-10' },
    { finding: { code: '1.04.01', value: '0' } },
  );
  const { id } = await report(graph);
  const { id: again } = await finding(graph, id, {
    ...{ code: '1.04.01', value: '0', priorFindingId: prior.findingId },
    occurredOn: '2026-02-28',
  });
  expect((await read(again)).severity).toBe('LOW');
  const settle = (day: string) =>
    asAdministrator(graph.databases.open, (client) =>
      client.query(
        `update findings.recommendation set official_status = 'SESUAI', status_on = $2, recorded_at = now() where id = $1`,
        [prior.recommendationId, day],
      ),
    );
  await settle('2026-03-15');
  expect(await read(prior.findingId)).toMatchObject({ state: 'CLOSED', closedOn: '2026-03-15' });
  expect((await read(again)).severity).toBe('LOW');
  await settle('2026-02-20');
  expect((await read(again)).severity).toBe('CRITICAL');
});

test('findings are asked by severity, state and cause, the gravest first', async () => {
  const ask = async (filter: string) => {
    const { data, errors } = await graph.ask(
      WRITER,
      `{ findings(first: 100, filter: { ${filter} }, orderBy: [{ field: SEVERITY }]) { nodes { severity state causeConfirmed causeSubElement { code } } } }`,
    );
    expect(errors).toBeUndefined();
    return data.findings.nodes as { severity: string; state: string; causeConfirmed: boolean }[];
  };
  const grave = await ask('severity: [CRITICAL, MEDIUM]');
  const names = grave.map(({ severity }) => severity);
  expect(names).toEqual([...names].sort());
  expect(names[0]).toBe('CRITICAL');
  for (const { state } of await ask('state: [CLOSED]')) expect(state).toBe('CLOSED');
  for (const found of await ask('causeConfirmed: true, causeSubElement: { eq: "3.7" }'))
    expect(found).toMatchObject({ causeConfirmed: true, causeSubElement: { code: '3.7' } });
});
