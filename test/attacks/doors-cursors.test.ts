import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const PAGE = 'pageInfo { startCursor endCursor }';
const ROWS = 'nodes { __typename }';
const ME = 'province:71';

async function cursorOf(persona: string, list: string): Promise<string> {
  const { data } = await graph.ask(persona, `{ ${list}(first: 3) { ${PAGE} } }`);
  expect(data[list].pageInfo.endCursor).toEqual(expect.any(String));
  return data[list].pageInfo.endCursor;
}
async function use(persona: string | undefined, list: string, args: string, fields = ROWS) {
  const { data, errors } = await graph.ask(persona, `{ ${list}(${args}) { ${fields} } }`);
  return { list: data[list], codes: errors?.map(({ extensions }) => extensions.code) };
}
const REFUSED = { list: null, codes: ['BAD_CURSOR'] };

test.each(['findings', 'recommendations', 'commitments'])(
  'a cursor of another viewer of %s is none',
  async (list) => {
    const cursor = await cursorOf(ME, list);
    for (const other of [
      'province:72',
      'regency:71.10',
      'national-auditor',
      'external-auditor:bpk',
      undefined,
    ]) {
      for (const place of [`first: 3, after: "${cursor}"`, `last: 3, before: "${cursor}"`]) {
        expect({ other, ...(await use(other, list, place)) }).toEqual({ other, ...REFUSED });
      }
    }
    expect(await use(ME, list, `first: 1, after: "${cursor}"`)).toMatchObject({ list: { nodes: [{}] } });
  },
);

test('a cursor of another list, parent, filter or order is none', async () => {
  const after = `first: 3, after: "${await cursorOf(ME, 'recommendations')}"`;
  for (const elsewhere of [
    `findings(${after}) { ${ROWS} }`,
    `commitments(${after}) { ${ROWS} }`,
    `organisations(${after}) { ${ROWS} }`,
    `recommendations(${after}, filter: { source: BPK }) { ${ROWS} }`,
    `recommendations(${after}, filter: { organisation: { under: "71" } }) { ${ROWS} }`,
    `recommendations(${after}, orderBy: [{ field: VALUE }]) { ${ROWS} }`,
    `recommendations(${after}, orderBy: [{ field: RECEIVED_ON, direction: ASC }]) { ${ROWS} }`,
    `organisation(code: "71") { recommendations(${after}) { ${ROWS} } }`,
    `organisation(code: "71") { attendance(${after}) { ${ROWS} } }`,
  ]) {
    const { data, errors } = await graph.ask(ME, `{ ${elsewhere} }`);
    expect({ elsewhere, codes: errors?.map(({ extensions }) => extensions.code) }).toEqual({
      elsewhere,
      codes: ['BAD_CURSOR'],
    });
    expect(JSON.stringify(data)).not.toContain('nodes');
  }
});

test('a cursor of one office’s list is none of another’s', async () => {
  const of = async (code: string, args: string, fields: string) => {
    const { data, errors } = await graph.ask(
      ME,
      `{ organisation(code: "${code}") { recommendations(${args}) { ${fields} } } }`,
    );
    return {
      list: data.organisation.recommendations,
      codes: errors?.map(({ extensions }) => extensions.code),
    };
  };
  const cursor = (await of('71', 'first: 3', PAGE)).list.pageInfo.endCursor;
  const next = (code: string) => of(code, `first: 3, after: "${cursor}"`, 'nodes { id }');
  expect((await next('71')).list.nodes).toHaveLength(3);
  expect(await next('71.10')).toEqual(REFUSED);
  expect(await next('00')).toEqual(REFUSED);
  // Of offices elsewhere there is no list to begin with.
  expect(await next('72')).toEqual({ list: { nodes: [] }, codes: undefined });
});

const decoded = (cursor: string): unknown[] => JSON.parse(Buffer.from(cursor, 'base64url').toString());
const encoded = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');

test('a cursor of one’s own mark and somebody else’s place shows one’s own rows and no other', async () => {
  const [mine, theirs] = [
    await cursorOf(ME, 'recommendations'),
    await cursorOf('province:72', 'recommendations'),
  ];
  const [version, mark] = decoded(mine);
  const [, , ...place] = decoded(theirs);
  const nowhere = '00000000-0000-0000-0000-000000000000';
  for (const [values, rows] of [
    [place, 50],
    [['9999-12-31', nowhere], 50],
    [['0001-01-01', nowhere], 0],
  ] as const) {
    const args = `first: 50, after: "${encoded([version, mark, ...values])}"`;
    const { list, codes } = await use(
      ME,
      'recommendations',
      args,
      'nodes { addressees { organisation { code } } }',
    );
    expect({ codes, rows: list.nodes.length }).toEqual({ codes: undefined, rows });
    const offices: string[] = JSON.stringify(list).match(/\d\d(\.\d\d)?(?=")/g) ?? [];
    expect(offices.filter((code) => !code.startsWith('71'))).toEqual([]);
  }
});

test('what is made up is no cursor, and says nothing but that', async () => {
  const mine = await cursorOf(ME, 'recommendations');
  const [version, mark, ...place] = decoded(mine);
  const made = [
    ' ',
    'x',
    mine.slice(0, -2),
    mine.toUpperCase(),
    `${mine}${mine}`,
    encoded(null),
    encoded({ version, mark }),
    encoded([version]),
    encoded([version, mark]),
    encoded([version, mark, ...place, 1]),
    encoded([2, mark, ...place]),
    encoded([`${version}`, mark, ...place]),
    encoded([version, [mark], ...place]),
    encoded([version, mark, { $ne: '' }, place[1]]),
    encoded([version, mark, place[0], { $re: '.' }]),
    encoded([version, mark, ["' or true --"], place[1]]),
    encoded([version, mark, "' or true --", place[1]]),
    encoded([version, mark, place[0], "' or true --"]),
    encoded([version, mark, null, null]),
    encoded([version, mark, true, place[1]]),
    encoded([version, mark, 20260101, place[1]]),
    encoded([version, mark, '2026-02-31x', place[1]]),
    encoded([version, mark, '2026-01-01\u0000', place[1]]),
    Buffer.from('['.repeat(5_000)).toString('base64url'),
  ];
  for (const cursor of made) {
    expect({
      cursor,
      ...(await use(ME, 'recommendations', `first: 3, after: ${JSON.stringify(cursor)}`)),
    }).toEqual({
      cursor,
      ...REFUSED,
    });
  }
  expect(graph.logged).toEqual([]);
});
