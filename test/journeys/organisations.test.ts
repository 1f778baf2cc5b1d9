import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

test('a national viewer counts 38 provinces and 514 regencies and cities', async () => {
  const { data, errors } = await graph.ask(
    'national-auditor',
    `{ provinces: organisations(level: PROVINCE, first: 100) { totalCount nodes { code name } }
       regencies: organisations(level: REGENCY, first: 1) { totalCount }
       all: organisations(first: 1) { totalCount } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.provinces.totalCount).toBe(38);
  expect(data.provinces.nodes).toHaveLength(38);
  expect(data.regencies.totalCount).toBe(514);
  expect(data.all.totalCount).toBe(553);
});

test('71.10 is Bolaang Mongondow Timur, under Sulawesi Utara, and attended the meeting of 21 October 2025', async () => {
  const { data, errors } = await graph.ask(
    'national-auditor',
    `{ organisation(code: "71.10") { officialName parent { code } ancestors { code }
         attendance(first: 100, filter: { attendedOn: { eq: "2025-10-21" } }) {
           nodes { meeting { title provenance } role division mode } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.organisation.officialName).toBe('KPU Kabupaten Bolaang Mongondow Timur');
  expect(data.organisation.parent).toEqual({ code: '71' });
  expect(data.organisation.ancestors).toEqual([{ code: '00' }, { code: '71' }]);
  const attended = data.organisation.attendance.nodes;
  expect(attended.map(({ role }: { role: string }) => role).sort()).toEqual([
    'CHAIR',
    'DIVISION_HEAD',
    'SECRETARIAT',
  ]);
  expect(attended.map(({ division }: { division: string }) => division)).toContain(
    'Divisi Sosdiklih Parhubmas dan SDM',
  );
  expect(attended.every(({ mode }: { mode: string }) => mode === 'ONLINE')).toBe(true);
  expect(attended[0].meeting.title).toMatch(/^Rapat Koordinasi Pengawasan/);
  expect(attended[0].meeting.provenance).toBe('REFERENCE');
});

test('the same digits are another regency at BPS', async () => {
  const { data } = await graph.ask(
    undefined,
    '{ bps: organisation(kodeBps: "7110") { code } kemendagri: organisation(code: "71.10") { kodeBps } }',
  );
  expect(data).toEqual({ bps: { code: '71.11' }, kemendagri: { kodeBps: '7111' } });
});

test('a code of the wrong form is explained, an absent one is not found, and neither disturbs its neighbour', async () => {
  const { data, errors } = await graph.ask(
    undefined,
    '{ wrong: organisation(code: "7110") { code } absent: organisation(code: "99.99") { code } two: organisation(code: "71", kodeBps: "7110") { code } good: organisation(code: "71") { name } }',
  );
  expect(data).toEqual({ wrong: null, absent: null, two: null, good: { name: 'Sulawesi Utara' } });
  const codes = Object.fromEntries(
    (errors ?? []).map(({ path, extensions }) => [path?.[0], extensions.code]),
  );
  expect(codes).toEqual({ wrong: 'BAD_USER_INPUT', absent: 'NOT_FOUND', two: 'BAD_USER_INPUT' });
  for (const { extensions } of errors ?? []) expect(extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
});

test('pages follow one another without a gap, and a cursor serves only its own list and viewer', async () => {
  const page = (after: string | null) =>
    graph.ask(
      'national-auditor',
      'query ($after: String) { organisations(level: REGENCY, first: 100, after: $after, orderBy: [{ field: NAME }]) { nodes { code } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
  const codes = new Set<string>();
  let after: string | null = null;
  do {
    const { data, errors } = await page(after);
    expect(errors).toBeUndefined();
    for (const { code } of data.organisations.nodes) codes.add(code);
    after = data.organisations.pageInfo.hasNextPage ? data.organisations.pageInfo.endCursor : null;
  } while (after);
  expect(codes.size).toBe(514);

  const { data } = await page(null);
  const cursor = data.organisations.pageInfo.endCursor;
  const other = await graph.ask(
    'national-auditor',
    `{ organisations(first: 5, after: "${cursor}") { nodes { code } } }`,
  );
  expect(other.errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
  const thief = await graph.ask(
    'province:71',
    `{ organisations(level: REGENCY, first: 5, after: "${cursor}", orderBy: [{ field: NAME }]) { nodes { code } } }`,
  );
  expect(thief.errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
});

test('viewer says who is asking', async () => {
  const { data } = await graph.ask('province:71', '{ viewer { roles level organisation { officialName } } }');
  expect(data.viewer).toEqual({
    roles: ['PROVINCE'],
    level: 'PROVINCE',
    organisation: { officialName: 'KPU Provinsi Sulawesi Utara' },
  });
  expect((await graph.ask(undefined, '{ viewer { subject roles } }')).data.viewer).toEqual({
    subject: 'anonymous',
    roles: [],
  });
});

test('the offices by code from the end, page by page', async () => {
  const page = async (after?: string) => {
    const { data, errors } = await graph.ask(
      undefined,
      `query ($after: String) { organisations(level: PROVINCE, orderBy: [{ field: CODE, direction: DESC }], first: 2, after: $after) {
         nodes { code } pageInfo { endCursor } } }`,
      { after },
    );
    expect(errors).toBeUndefined();
    return data.organisations;
  };
  const first = await page();
  expect(first.nodes).toEqual([{ code: '96' }, { code: '95' }]);
  expect((await page(first.pageInfo.endCursor)).nodes).toEqual([{ code: '94' }, { code: '93' }]);
});

test.each([
  ['organisations(filter: { under: "7110" })', 'under'],
  ['meetings(filter: { host: { eq: "7110" } })', 'host'],
  ['meetings(filter: { host: { eq: "71", under: "71" } })', 'host'],
  ['recommendations(filter: { organisation: { under: "Boltim" } })', 'organisation'],
])('%s is refused, and the error names the argument', async (list, field) => {
  const { errors } = await graph.ask('national-auditor', `{ ${list} { totalCount } }`);
  expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([
    ['BAD_USER_INPUT', field],
  ]);
});
