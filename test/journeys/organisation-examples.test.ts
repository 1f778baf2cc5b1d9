import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { exampleAnswer } from '../kit/examples.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const EXAMPLES = new URL('../../schema/operations/examples/', import.meta.url);

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  await asAdministrator(graph.databases.open, (client) =>
    client.query(`update organisations.organisation set kode_satker = '076123', phone = '0434' where code = '71.10';
      update organisations.organisation_unit set covered_provinces = '{71,93}' where name = 'Inspektorat Wilayah II'`),
  );
});
afterAll(() => graph.close());

const asked = new Set<string>();
const answer = (name: string, persona?: string, variables: object = {}) => {
  asked.add(`${name}.graphql`);
  return exampleAnswer(graph, name, persona, variables);
};

test('public: the list of offices', async () => {
  const { organisations } = await answer('public-offices');
  expect(organisations.totalCount).toBe(553);
  expect(organisations.nodes).toHaveLength(100);
  expect(organisations.nodes[0].officialName).toBe('Komisi Pemilihan Umum Republik Indonesia');
  const next = await answer('public-offices', undefined, { after: organisations.pageInfo.endCursor });
  expect(next.organisations.nodes[0].code > organisations.nodes[99].code).toBe(true);
});

test('public: the members of an office', async () => {
  const { organisation } = await answer('public-members', undefined, { code: '71.10' });
  expect(organisation.officeHolders.nodes).toHaveLength(5);
  for (const { personName, division } of organisation.officeHolders.nodes) {
    expect(personName).toMatch(/^\[SINTETIS\] /);
    expect(division.name).toMatch(/^Divisi /);
  }
});

test.each([
  [{ code: '71.10' }, null],
  [{ kodeBps: '7111' }, null],
  [{ kodeSatker: '076123' }, null],
])('integration: an office by %o', async (variables, resolvedFrom) => {
  const { organisation } = await answer('integration-resolve-office', 'integration:71', variables);
  expect(organisation).toEqual({
    code: '71.10',
    kodeBps: '7111',
    kodeSatker: '076123',
    officialName: 'KPU Kabupaten Bolaang Mongondow Timur',
    resolvedFrom,
  });
});

test('integration: an office by a code it had before', async () => {
  const { organisation } = await answer('integration-resolve-office', 'integration:71', { code: '91.01' });
  expect(organisation).toMatchObject({
    code: '93.01',
    resolvedFrom: { code: '91.01', validTo: '2022-07-25' },
  });
});

test('BI: the dimension table of offices, whole', async () => {
  const rows: {
    code: string;
    validFrom: string | null;
    parent: { code: string } | null;
    formerCodes: object[];
  }[] = [];
  for (let after: string | undefined; ; ) {
    const { organisations } = await answer('bi-dimension-organisation', 'bi', { after });
    rows.push(...organisations.nodes);
    if (!organisations.pageInfo.hasNextPage) break;
    after = organisations.pageInfo.endCursor;
  }
  expect(new Set(rows.map(({ code }) => code)).size).toBe(553);
  expect(rows.filter(({ parent }) => parent === null).map(({ code }) => code)).toEqual(['00']);
  expect(rows.flatMap(({ formerCodes }) => formerCodes)).toHaveLength(26);
  expect(rows.find(({ code }) => code === '96')?.validFrom).toBe('2022-12-08');
});

test('BI: what changed since the last load', async () => {
  let cursor: string | undefined;
  for (;;) {
    const { organisationChanges } = await answer('bi-organisation-changes', 'bi', { after: cursor });
    cursor = organisationChanges.endCursor;
    if (!organisationChanges.hasNextPage) break;
  }
  await asAdministrator(graph.databases.open, (client) =>
    client.query(`update organisations.organisation set phone = '1' where code = '72'`),
  );
  for (let patience = 40; ; patience -= 1) {
    const { organisationChanges } = await answer('bi-organisation-changes', 'bi', { after: cursor });
    if (organisationChanges.nodes.length === 0 && patience > 0) {
      await wait(50);
      continue;
    }
    expect(organisationChanges.nodes).toMatchObject([{ type: 'Organisation', id: '72', kind: 'UPSERTED' }]);
    break;
  }
});

test('province: who sits in the law and oversight division of my offices', async () => {
  const { officeHolders } = await answer('province-law-oversight-holders', 'province:71', { province: '71' });
  expect(officeHolders.nodes).toHaveLength(16);
  for (const { division, organisation } of officeHolders.nodes) {
    expect(division.name).toBe('Divisi Hukum dan Pengawasan');
    expect(organisation.code).toMatch(/^71/);
  }
});

test('national: which inspectorate looks after which province', async () => {
  const { organisations } = await answer('national-inspectorate-regions', 'national-auditor');
  const covered = organisations.nodes.filter(
    ({ inspectorateRegion }: Record<string, unknown>) => inspectorateRegion,
  );
  expect(
    covered.map(({ code, inspectorateRegion }: { code: string; inspectorateRegion: { name: string } }) => [
      code,
      inspectorateRegion.name,
    ]),
  ).toEqual([
    ['71', 'Inspektorat Wilayah II'],
    ['93', 'Inspektorat Wilayah II'],
  ]);
});

test('national: the four new provinces, and where their regencies stood', async () => {
  const { organisations } = await answer('national-new-provinces', 'national-auditor', {
    before: '2022-01-01',
  });
  const stood = organisations.nodes.map(
    ({ code, children }: { code: string; children: { parent: { code: string } }[] }) => [
      code,
      children.length,
      [...new Set(children.map(({ parent }) => parent.code))].join(),
    ],
  );
  expect(stood).toEqual([
    ['93', 4, '91'],
    ['94', 8, '91'],
    ['95', 8, '91'],
    ['96', 6, '92'],
  ]);
});

test('external auditor: who changed what of an engaged office', async () => {
  const { organisation } = await answer('external-auditor-history', 'external-auditor:bpk', {
    code: '71.10',
    asOf: '2099-01-01T00:00:00Z',
  });
  expect(organisation.history.nodes[0].changes).toEqual(
    expect.arrayContaining([{ field: 'phone', from: null, to: '0434' }]),
  );
  expect(organisation.asRecorded.phone).toBe('0434');
  expect(organisation.asRecorded.officeHolders.length).toBeGreaterThanOrEqual(9);
});

test('regency: the stages ahead and the grant', async () => {
  const { organisation } = await answer('regency-calendar', 'regency:71.10', { code: '71.10' });
  const kinds = organisation.electoralCalendar.map(({ kind }: { kind: string }) => kind);
  expect(kinds.filter((kind: string) => kind === 'ELECTORAL_STAGE')).toHaveLength(5);
  expect(kinds.filter((kind: string) => kind === 'ELECTION_GRANT')).toHaveLength(1);
  const days = organisation.electoralCalendar.map(({ startsOn }: { startsOn: string }) => startsOn);
  expect(days).toEqual(days.toSorted());
});

test('everybody: an office by what people type', async () => {
  const { searchOrganisations } = await answer('search-offices', undefined, { text: 'bol mong timur' });
  expect(searchOrganisations[0]).toMatchObject({ matchedBy: 'NAME', organisation: { code: '71.10' } });
});

/** Questions about offices alone; those of the other services are asked beside theirs. */
const OWN =
  /^(public-(offices|members)|integration-resolve|bi-(dimension-org|organisation)|province-law|national-(inspect|new-provinces\.)|external-auditor-history|regency-calendar|search-)/;

test('every example about offices was asked', () => {
  expect([...asked].sort()).toEqual(
    readdirSync(EXAMPLES)
      .filter((file) => OWN.test(file))
      .sort(),
  );
});
