import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { asAdministrator } from '../kit/databases.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const INSPECTORATE = 'national-auditor';
const ENDED = { startsOn: '2005-01-01', endsOn: '2006-01-01' };
const OVERLAPPING = { startsOn: '2005-12-31', endsOn: '2007-01-01' };
const NEXT = { startsOn: '2006-01-01', endsOn: '2007-01-01' };

async function appoint(office: string, term: object, position = 'SECRETARY') {
  const { data } = await graph.ask(undefined, `{ organisation(code: "${office}") { version } }`);
  return act(
    graph,
    INSPECTORATE,
    'appointOfficeHolder',
    {
      ...{ organisationCode: office, position, personName: '[SINTETIS] x', reason: 'x', ...term },
      expectedVersion: data.organisation.version,
    },
    '{ officeHolder { id version } }',
  );
}
const insert = (client: Client, office: string, position: string, { startsOn, endsOn }: typeof ENDED) =>
  client.query(
    `insert into organisations.office_holder (id, organisation_code, province_code, position, person_name, starts_on, ends_on)
     values (gen_random_uuid(), $1::text, left($1, 2)::int, $2, '[SINTETIS] x', $3, $4)`,
    [office, position, startsOn, endsOn],
  );

test.each(['CHAIR', 'SECRETARY', 'BUDGET_USER', 'PAYMENT_ORDER_OFFICER', 'TREASURER'])(
  'not even the database takes two terms of a %s that overlap; what begins when the other ended is next',
  async (position) => {
    await asAdministrator(graph.databases.open, async (client) => {
      await insert(client, '71.10', position, ENDED);
      await insert(client, '71.10', position, NEXT);
      await insert(client, '71.11', position, OVERLAPPING);
      await insert(client, '71.10', 'MEMBER', OVERLAPPING);
      await expect(insert(client, '71.10', position, OVERLAPPING)).rejects.toThrow(
        /office_holder_terms_apart/,
      );
    });
  },
);

test('of many who say at the same instant who held a position, one is told yes and the others why not', async () => {
  const answers = await Promise.all(
    [ENDED, OVERLAPPING, OVERLAPPING, ENDED].map((term) => appoint('72', term)),
  );
  const refusals = await Promise.all(answers.map((answer) => refusalOf(Promise.resolve(answer))));
  expect(refusals.filter((refusal) => refusal === undefined)).toHaveLength(1);
  // Whoever looked before the first one was done is told by whom it is held, and the others that it has changed.
  for (const refusal of refusals)
    expect([undefined, 'BAD_USER_INPUT startsOn', 'CONFLICT expectedVersion']).toContain(refusal);
  const later = await appoint('72', OVERLAPPING);
  expect(later.errors?.[0]?.message).toMatch(/is held from 200\d/);
});

test('of two corrections into the same days, one is refused', async () => {
  const appointed = async (term: object) => {
    const { officeHolder } = await must<{ officeHolder: { id: string; version: number } }>(
      appoint('73', term),
    );
    return { officeHolderId: officeHolder.id, expectedVersion: officeHolder.version, reason: 'x' };
  };
  const one = await appointed(ENDED);
  const other = await appointed({ startsOn: '2008-01-01', endsOn: '2009-01-01' });
  const answers = await Promise.all([
    act(graph, INSPECTORATE, 'correctOfficeHolder', { ...one, endsOn: '2007-06-02' }),
    act(graph, INSPECTORATE, 'correctOfficeHolder', { ...other, startsOn: '2007-06-01' }),
  ]);
  const refusals = await Promise.all(answers.map((answer) => refusalOf(Promise.resolve(answer))));
  expect(refusals.toSorted()).toEqual(['BAD_USER_INPUT startsOn', undefined]);
});

test('what is written behind the graph’s back at that moment is no failure of ours either', async () => {
  const loader = new Client(graph.databases.open);
  await loader.connect();
  try {
    await loader.query('begin');
    await insert(loader, '74', 'SECRETARY', ENDED);
    const waiting = appoint('74', OVERLAPPING);
    await untilSomebodyWaits(loader);
    await loader.query('commit');
    expect(await refusalOf(waiting)).toBe('CONFLICT expectedVersion');
  } finally {
    await loader.end();
  }
  expect(await refusalOf(appoint('74', OVERLAPPING))).toBe('BAD_USER_INPUT startsOn');
  expect(graph.logged).toEqual([]);
});

async function untilSomebodyWaits(client: Client): Promise<void> {
  for (let patience = 200; patience > 0; patience -= 1) {
    const { rowCount } = await client.query(
      'select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))',
    );
    if (rowCount) return;
    await client.query('select pg_sleep(0.02)');
  }
  throw new Error('Nobody waits.');
}
