import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setClock } from '@oversight/kernel';
import { loadReferenceData } from '@oversight/standalone';
import { asAdministrator } from '../kit/databases.ts';
import { refusalOf } from '../kit/mutations.ts';
import { appoint, change, done, versionOf, writtenOfOffices } from '../kit/office-changes.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

test('an office changes how it is reached; the history keeps who, when, why, from what, to what', async () => {
  setClock(new Date('2026-07-01T00:00:00Z'));
  const before = await versionOf(graph, '71.10');
  const changed = await done(graph, 'regency:71.10', 'changeContact', {
    organisationCode: '71.10',
    address: 'Jalan Trans Sulawesi, Tutuyan 🏢 مكتب',
    email: 'kantor@boltim.example',
    phone: '(0434) 2620123',
    expectedVersion: before,
  });
  expect(changed).toMatchObject({ version: before + 1, address: 'Jalan Trans Sulawesi, Tutuyan 🏢 مكتب' });
  setClock(new Date('2026-07-02T00:00:00Z'));
  await done(graph, 'national-auditor', 'changeContact', {
    organisationCode: '71.10',
    phone: '',
    webAddress: 'boltim.example',
    reason: 'the number is another’s',
    expectedVersion: before + 1,
  });
  const { data, errors } = await graph.ask(
    'regency:71.10',
    `{ organisation(code: "71.10") { phone email webAddress history(first: 2) { totalCount nodes {
         version recordedAt recordedBy reason changes { field from to } } }
       earlier: asRecorded(asOf: "2026-07-01T12:00:00Z") { phone email webAddress }
       never: asRecorded(asOf: "2020-01-01T00:00:00Z") { phone } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.organisation).toMatchObject({
    phone: null,
    email: 'kantor@boltim.example',
    webAddress: 'boltim.example',
    earlier: { phone: '(0434) 2620123', webAddress: 'kab-bolaangmongondowtimur.kpu.go.id' },
    never: { phone: null },
  });
  expect(data.organisation.history.nodes[0]).toEqual({
    version: before + 2,
    recordedAt: '2026-07-02T00:00:00.000Z',
    recordedBy: 'demonstration:national-auditor',
    reason: 'the number is another’s',
    changes: expect.arrayContaining([
      { field: 'phone', from: '(0434) 2620123', to: null },
      { field: 'webAddress', from: 'kab-bolaangmongondowtimur.kpu.go.id', to: 'boltim.example' },
    ]),
  });
  expect(data.organisation.history.nodes[0].changes).toHaveLength(2);
  const stranger = await graph.ask(
    'regency:71.11',
    '{ organisation(code: "71.10") { history(first: 2) { totalCount } asRecorded(asOf: "2026-07-01T12:00:00Z") { phone } } }',
  );
  expect(stranger.data.organisation).toEqual({ history: { totalCount: 0 }, asRecorded: null });
  expect(stranger.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
});

test('what the reference data know is not put over what an office said', async () => {
  await loadReferenceData(graph.databases);
  const { data } = await graph.ask(undefined, '{ organisation(code: "71.10") { webAddress } }');
  expect(data.organisation.webAddress).toBe('boltim.example');
});

test('an office of which nobody said but who is in it is still reached as the reference data know', async () => {
  await appoint(graph, 'regency:33.74', '33.74');
  await asAdministrator(graph.databases.open, (client) =>
    client.query(`update organisations.organisation set web_address = 'x.example' where code = '33.74'`),
  );
  await loadReferenceData(graph.databases);
  const { data } = await graph.ask(
    'regency:33.74',
    '{ organisation(code: "33.74") { webAddress version history(first: 9) { nodes { changes { field } } } } }',
  );
  expect(data.organisation).toMatchObject({ webAddress: 'kota-semarang.kpu.go.id', version: 2 });
  expect(JSON.stringify(data.organisation.history)).not.toContain('partEdits');
});

test.each<[string, object, string]>([
  ['nothing to change', {}, 'BAD_USER_INPUT address'],
  ['no e-mail address', { email: 'kantor' }, 'BAD_USER_INPUT email'],
  ['no host name', { webAddress: 'https://x y' }, 'BAD_USER_INPUT webAddress'],
  ['no telephone number', { phone: 'call me' }, 'BAD_USER_INPUT phone'],
  ['a long address', { address: 'x'.repeat(301) }, 'BAD_USER_INPUT address'],
  ['a megabyte', { address: 'x'.repeat(1_000_000) }, 'BAD_USER_INPUT address'],
  ['no reason', { phone: '12345', reason: ' ' }, 'BAD_USER_INPUT reason'],
  ['a long reason', { phone: '12345', reason: 'x'.repeat(501) }, 'BAD_USER_INPUT reason'],
  ['a stale version', { phone: '12345', expectedVersion: 99 }, 'CONFLICT expectedVersion'],
  ['an office that is none', { organisationCode: '99.99', phone: '12345' }, 'NOT_FOUND'],
])('an address with %s is refused, and nothing is written', async (_, input, code) => {
  const before = await writtenOfOffices(graph);
  const usual = { organisationCode: '71', expectedVersion: await versionOf(graph, '71') };
  expect(await refusalOf(change(graph, 'province:71', 'changeContact', { ...usual, ...input }))).toBe(code);
  expect(await writtenOfOffices(graph)).toBe(before);
});

test('a province speaks for itself, not for its regencies; the public needs a token', async () => {
  const contact = { organisationCode: '71.10', phone: '12345', expectedVersion: 1 };
  expect(await refusalOf(change(graph, 'province:71', 'changeContact', contact))).toBe('FORBIDDEN');
  expect(await refusalOf(change(graph, undefined, 'changeContact', contact))).toBe('UNAUTHENTICATED');
});
