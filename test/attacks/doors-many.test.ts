import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { told } from '../kit/words.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
// What is too much is refused, or answered: never stumbled over.
afterEach(() => {
  expect(graph.logged.splice(0)).toEqual([]);
});
afterAll(() => graph.close());

const codesOf = ({ errors = [] }: { errors?: { extensions: Record<string, unknown> }[] }) => [
  ...new Set(errors.map(({ extensions }) => extensions.code)),
];
const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join(' ');

test('many guesses in one document are one question to the database, and each is answered alike', async () => {
  graph.takeStatements();
  const { status, data, errors } = await graph.ask(
    'province:71',
    `{ ${times(200, (index) => `g${index}: finding(id: "${randomUUID()}") { id title }`)} }`,
  );
  expect({ status, codes: codesOf({ errors }), count: errors?.length }).toEqual({
    status: 200,
    codes: ['NOT_FOUND'],
    count: 200,
  });
  expect(new Set(Object.values(data))).toEqual(new Set([null]));
  expect(new Set(errors?.map(({ message }) => message)).size).toBe(1);
  // begin, the viewer, a savepoint, the one read, commit.
  expect(graph.takeStatements().findings).toBeLessThan(10);
});

const office = (inner: string, more = '') => `{ organisation(code: "71") { ${inner} } } ${more}`;
const doubling = (index: number) =>
  `fragment F${index} on Organisation { ${index === 39 ? 'code' : `a: parent { ...F${index + 1} } b: parent { ...F${index + 1} }`} }`;
const guessing = (index: number) =>
  `fragment F${index} on Query { ${times(40, (more) => `g${index}_${more}: finding(id: "${more}") { id }`)} }`;
const found = (filter: string) => `{ findings(filter: ${filter}) { totalCount } }`;
const counts = times(400, (index) => `r${index}: recommendations(first: 100) { totalCount }`);

/** Each is small to send, and much to read, to plan or to answer. */
const MULTIPLIED: Record<string, string> = {
  aliases: `{ ${times(5000, (index) => `g${index}: finding(id: "${index}") { id }`)} }`,
  'aliases within fragments': `{ ${times(100, (index) => `...F${index % 20}`)} } ${times(20, guessing)}`,
  'aliases of one field in pages': `{ organisations(first: 100) { nodes { ${counts} } } }`,
  'fragments that double': office('...F0', times(40, doubling)),
  directives: office(`code ${'@include(if: true) '.repeat(1200)}`),
  'directives that may not repeat': office('code @skip(if: false) @skip(if: false)'),
  'fragments within fragments within fragments': office(`${'... { '.repeat(1500)} code ${'} '.repeat(1500)}`),
  depth: office(`${'parent { '.repeat(400)} code ${'} '.repeat(400)}`),
  'a list of arguments': found(`{ code: { in: [${'"1", '.repeat(5000)}] } }`),
  'lists within lists': found(`{ code: { in: ${'['.repeat(3000)}"1"${']'.repeat(3000)} } }`),
  'objects within objects': found(`${'{ organisation: '.repeat(1200)}{}${' }'.repeat(1200)}`),
  operations: times(1500, (index) => `query Q${index} { __typename }`),
  variables: `query (${times(1300, (index) => `$v${index}: Int`)}) { __typename }`,
  'a name': `{ ${'a'.repeat(900_000)} }`,
};
test.each(Object.keys(MULTIPLIED))(
  'what would multiply by %s is refused before anything is asked',
  async (by) => {
    graph.takeStatements();
    const started = performance.now();
    const answer = await graph.ask(undefined, MULTIPLIED[by] as string);
    expect({ status: answer.status, data: answer.data, codes: codesOf(answer) }).toEqual({
      status: 400,
      data: undefined,
      codes: [expect.stringMatching(/^GRAPHQL_(PARSE|VALIDATION)_FAILED$/)],
    });
    expect(graph.takeStatements()).toEqual({});
    expect(performance.now() - started).toBeLessThan(5_000);
  },
);

const CIRCLES: Record<string, string> = {
  itself: office('...A', 'fragment A on Organisation { code ...A }'),
  'another that spreads it': office(
    '...A',
    'fragment A on Organisation { parent { ...B } } fragment B on Organisation { children { ...A } }',
  ),
  'a ring of them': office(
    '...F0',
    times(200, (index) => `fragment F${index} on Organisation { ...F${(index + 1) % 200} }`),
  ),
  'itself, unused': '{ __typename } fragment A on Organisation { ...A }',
  'itself among the whistle-blowing':
    '{ ...A } fragment A on Query { whistleblowingCategories { code } ...A }',
};
test.each(Object.keys(CIRCLES))('a fragment that spreads %s ends in a refusal', async (what) => {
  const answer = await graph.ask(undefined, CIRCLES[what] as string);
  expect({ status: answer.status, codes: codesOf(answer) }).toEqual({
    status: 400,
    codes: ['GRAPHQL_VALIDATION_FAILED'],
  });
});

const WITH_TEXT =
  'query ($text: String, $list: [String!]) { organisations(filter: { name: { contains: $text, in: $list } }) { totalCount } }';
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const sent = (query: string, variables: string) =>
  `{"query":${JSON.stringify(query)},"variables":${variables}}`;
const names = JSON.stringify(
  Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`v${index}`, 1])),
);

test.each<[what: string, body: string, status: number]>([
  ['more than a megabyte', sent(WITH_TEXT, `{"text":"${'x'.repeat(1_100_000)}"}`), 413],
  ['lists a hundred thousand deep', sent(WITH_TEXT, `{"list":${nested(100_000)}}`), 400],
  [
    'objects fifty thousand deep',
    sent(WITH_TEXT, `{"text":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`),
    400,
  ],
  ['lists that nobody asks for', sent('{ __typename }', `{"other":${nested(100_000)}}`), 200],
  ['names that nobody asks for', sent('{ __typename }', names), 200],
  ['names of every object', sent(WITH_TEXT, '{"constructor":1,"toString":1}'), 200],
  [
    'the name of where every object comes from',
    sent(WITH_TEXT, '{"constructor":{"prototype":{"x":1}}}'),
    400,
  ],
])('variables of %s are dealt with, in words that tell nothing', async (_, payload, status) => {
  const headers = { 'content-type': 'application/json' };
  const answer = await graph.gateway.inject({ method: 'POST', url: '/graphql', headers, payload });
  expect(answer.statusCode).toBe(status);
  expect(told(answer.body, WITH_TEXT)).toEqual([]);
  expect(answer.body.length).toBeLessThan(2_000);
});

test.each<[what: string, variables: object]>([
  ['a text longer than anything that is kept', { text: 'x'.repeat(20_000) }],
  ['a list longer than any page', { list: Array(5_000).fill('x') }],
])('%s is refused before the database looks for it', async (_, variables) => {
  graph.takeStatements();
  const answer = await graph.ask(undefined, WITH_TEXT, variables);
  expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
});

test('a batch is refused as a whole, also of one', async () => {
  const asked = { query: '{ viewer { subject } }' };
  for (const batch of [[asked], [asked, asked], Array(1000).fill(asked), []]) {
    const answer = await graph.gateway.inject({ method: 'POST', url: '/graphql', payload: batch });
    expect({ status: answer.statusCode, codes: codesOf(answer.json()), data: answer.json().data }).toEqual({
      status: 400,
      codes: ['BAD_REQUEST'],
      data: undefined,
    });
  }
});

test('of several operations one is named, and a name that is twice or none of theirs is refused', async () => {
  const ask = async (query: string, operationName?: unknown) => {
    const answer = await graph.gateway.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query, operationName },
    });
    return { status: answer.statusCode, codes: codesOf(answer.json()), data: answer.json().data };
  };
  const two = 'query A { viewer { subject } } query B { organisation(code: "71") { code } }';
  expect(await ask(two, 'B')).toEqual({ status: 200, codes: [], data: { organisation: { code: '71' } } });
  expect(await ask(two)).toMatchObject({ status: 400, codes: ['OPERATION_RESOLUTION_FAILURE'] });
  expect(await ask(two, 'C')).toMatchObject({ status: 400, codes: ['OPERATION_RESOLUTION_FAILURE'] });
  expect(await ask(two, ['A'])).toMatchObject({ status: 400, codes: ['BAD_REQUEST'] });
  expect(await ask('query A { viewer { subject } } query A { viewer { subject } }', 'A')).toMatchObject({
    status: 400,
    codes: ['GRAPHQL_VALIDATION_FAILED'],
  });
});
