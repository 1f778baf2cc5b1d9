import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildASTSchema, isEnumType, isInputObjectType, isObjectType, parse } from 'graphql';
import { ROOT } from '../kit/commands.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { north } from '../kit/viewers.ts';
import { told } from '../kit/words.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const FINDINGS =
  'query ($filter: FindingsFilter, $orderBy: [FindingOrder!], $first: Int) { findings(filter: $filter, orderBy: $orderBy, first: $first) { totalCount } }';
const filter = (given: object) => [FINDINGS, { filter: given }] as const;

/** What is wrong, the document, its variables. */
const WRONG: Record<string, readonly [query: string, variables?: object]> = {
  'no document': [''],
  'half a document': ['{ findings { '],
  'half a text': ['{ findings(after: "'],
  'a field nearly right': ['{ recomendations { totalCount } }'],
  'a field within nearly right': ['{ findings { nodes { titel condtion } } }'],
  'an argument nearly right': ['{ findings(filtre: { source: BPK }) { totalCount } }'],
  'an input nearly right': ['{ findings(filter: { sorce: BPK }) { totalCount } }'],
  'an enum nearly right': ['{ findings(filter: { source: BKP }) { totalCount } }'],
  'a type nearly right': ['query ($f: FindingFilter) { findings(filter: $f) { totalCount } }'],
  'a fragment on a type nearly right': ['{ findings { nodes { ...F } } } fragment F on Findng { id }'],
  'a directive nearly right': ['{ findings @inclde(if: true) { totalCount } }'],
  'a fragment on another type': ['{ ...F } fragment F on Finding { id }'],
  'no selection': ['{ findings }'],
  'a selection too many': ['{ findings { totalCount { x } } }'],
  'a required argument missing': ['{ finding { id } }'],
  'a required input missing': ['{ findings(orderBy: [{ direction: ASC }]) { totalCount } }'],
  'a variable of another type': ['query ($n: String) { findings(first: $n) { totalCount } }', { n: 'x' }],
  'a variable not given': ['query ($id: ID!) { finding(id: $id) { id } }'],
  'a variable’s field nearly right': filter({ sorce: 'BPK' }),
  'a variable’s enum nearly right': filter({ source: 'BKP' }),
  'a variable’s process nearly right': filter({ processArea: 'PROCUREMEN' }),
  'a variable’s field within nearly right': filter({ organisation: { undr: '71' } }),
  'a variable’s day that is none': filter({ occurredOn: { eq: '2026-02-31' } }),
  'a variable’s day of another kind': filter({ occurredOn: { gte: { $gt: 1 } } }),
  'a variable’s text that is a list': filter({ code: { eq: ['1'] } }),
  'a variable’s list within lists': filter({ code: { in: [[['1']]] } }),
  'a variable’s number that is none': [FINDINGS, { first: 'many' }],
  'a variable’s number beyond all': [FINDINGS, { first: 1e12 }],
  'a variable’s order without a field': [FINDINGS, { orderBy: [{}] }],
  'a variable’s order nearly right': [FINDINGS, { orderBy: [{ field: 'TITEL' }] }],
  'an id that is an object': ['query ($id: ID!) { finding(id: $id) { id } }', { id: { a: 1 } }],
  'a yes that is a text': ['query ($b: Boolean!) { findings { totalCount @include(if: $b) } }', { b: 'yes' }],
  'an instant that is none': [
    'query ($s: DateTime) { findingAudit(filter: { since: $s }) { totalCount } }',
    { s: 'now' },
  ],
  'a page of nothing': ['{ findings(first: 0) { totalCount } }'],
  'a page from both ends': ['{ findings(first: 1, last: 1) { totalCount } }'],
  'an office that is none': [FINDINGS, { filter: { organisation: { eq: '7' } } }],
  'a text with a NUL': filter({ code: { contains: 'a\u0000' } }),
  'a cursor that is none': ['{ findings(after: "x") { nodes { id } } }'],
  'a number that is not theirs': ['{ organisation(code: "72") { findingIndicators { total } } }'],
  'what is not there': ['{ finding(id: "x") { id } }'],
  'the schema': ['{ __schema { types { name } } }'],
  'a type of the schema': ['{ __type(name: "Finding") { fields { name } } }'],
  'the SDL': ['{ _service { sdl } }'],
  'an entity': ['{ _entities(representations: []) { __typename } }'],
  'two operations': ['query A { findings { totalCount } } query B { findings { totalCount } }'],
  'two operations of one name': ['query A { findings { totalCount } } query A { findings { totalCount } }'],
  'a subscription': ['subscription { findings { totalCount } }'],
  'a definition': ['type Finding { id: ID }'],
  'too deep a document': [
    `{ organisation(code: "00") { ${'parent { '.repeat(30)} code ${'} '.repeat(30)} } }`,
  ],
  'too wide a document': [
    '{ organisations(first: 100) { nodes { meetings(first: 100) { nodes { attendance(first: 100) { nodes { role } } } } } } }',
  ],
};

/** Every field, argument, input and enum value of the graph; not its types, which are named where a document meets one. */
const NAMES = new Set(
  Object.values(
    buildASTSchema(parse(readFileSync(join(ROOT, 'schema/supergraph.graphql'), 'utf8')), {
      assumeValidSDL: true,
    }).getTypeMap(),
  ).flatMap((type) => {
    if (isEnumType(type)) return type.getValues().map(({ name }) => name);
    if (isInputObjectType(type)) return Object.keys(type.getFields());
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ name, args }) => [
      name,
      ...args.map((argument) => argument.name),
    ]);
  }),
);
/** Names in a message that the client did not write; what is required and missing has to be named. */
const named = (message: string, own: string): string[] =>
  /required/.test(message)
    ? []
    : (message.match(/"[^"]+"/g) ?? [])
        .flatMap((quoted) => quoted.match(/\w+/g) ?? [])
        .filter((name) => NAMES.has(name) && !new Set(own.match(/\w+/g)).has(name));

const EXTENSIONS = ['code', 'requestId', 'field', 'validationErrorCode'];

async function expectNothingTold([query, variables]: (typeof WRONG)[string]): Promise<void> {
  const own = query + JSON.stringify(variables);
  const { errors = [] } = await graph.ask('province:71', query, variables);
  expect(errors.length).toBeGreaterThan(0);
  const direct = await graph.askSubgraph('findings', north, query, variables);
  for (const { message, extensions } of [...errors, ...(direct.errors ?? [])]) {
    const found = { told: told(JSON.stringify({ message, extensions }), own), named: named(message, own) };
    expect({ message, ...found }).toEqual({ message, told: [], named: [] });
    expect(Object.keys(extensions).filter((key) => !EXTENSIONS.includes(key))).toEqual([]);
  }
}

test.each(Object.entries(WRONG))('%s: the refusal tells nothing of how we are built', (_, wrong) =>
  expectNothingTold(wrong),
);

test('control: what is forbidden is found where it is said', () => {
  const said = [
    'Field "x" is not defined. Did you mean "y"?',
    'select e0.* from findings.finding',
    'permission denied for table finding',
    'SQLSTATE 42501',
    'Cannot find module /usr/lib/x.ts',
    'Error: x\n    at run (x:1:1)',
    'MikroORM has to be initialized',
    'connect ECONNREFUSED 127.0.0.1:5432',
    'serviceName: findings',
    'extensions: ftv1',
  ];
  // Beside a request, words of which are in what is said, and as JSON.
  const [query, variables] = WRONG[Object.keys(WRONG)[0] as string] as (typeof WRONG)[string];
  for (const own of ['', `${query}${JSON.stringify(variables)} application/json`]) {
    for (const text of [...said, ...said.map((each) => JSON.stringify(each))])
      expect({ text, told: told(text, own).length > 0 }).toEqual({ text, told: true });
  }
  expect(named('Field "x" is not defined by type "FindingsFilter". Did you mean "source"?', 'x')).toEqual([
    'source',
  ]);
});
