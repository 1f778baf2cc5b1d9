import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildASTSchema, parse, validate } from 'graphql';
import { DOCUMENT_LIMITS, limitDocuments } from './document-limits.ts';

const SCHEMA = new URL('../../schema/', import.meta.url);
const schema = buildASTSchema(parse(readFileSync(new URL('supergraph.graphql', SCHEMA), 'utf8')), {
  assumeValidSDL: true,
});
const refusals = (document: string): string[] =>
  validate(schema, parse(document), [limitDocuments(DOCUMENT_LIMITS)]).map(({ message }) => message);

test('every persisted dashboard is far within the limits', () => {
  const dashboards = readdirSync(new URL('operations/', SCHEMA)).filter((file) => file.endsWith('.graphql'));
  const documents = dashboards.map((file) => readFileSync(new URL(`operations/${file}`, SCHEMA), 'utf8'));
  expect(documents).toHaveLength(3);
  const half = { ...DOCUMENT_LIMITS, fields: 500, values: DOCUMENT_LIMITS.values / 2 };
  for (const document of documents)
    expect(validate(schema, parse(document), [limitDocuments(half)])).toEqual([]);
});

const doubled = (levels: number): string =>
  `{ organisation(code: "00") { ...F0 } }${Array.from(
    { length: levels },
    (_, level) =>
      ` fragment F${level} on Organisation { ${level === levels - 1 ? 'code' : `a: parent { ...F${level + 1} } b: parent { ...F${level + 1} }`} }`,
  ).join('')}`;

/** Braces within braces, those of the operation and the office included. */
const nested = (braces: number): string =>
  `{ organisation(code: "71") { ${'... { '.repeat(braces - 1)} code ${'} '.repeat(braces - 1)} } }`;

const sumsOfMonths = (months: number): string =>
  `query ($at: DateTime) { organisation(code: "00") { ${Array.from({ length: months }, (_, month) => `m${month}: findingIndicators(asOf: $at) { total }`).join(' ')} } }`;

test('a year of months is let through, with where it began', () => {
  expect(refusals(sumsOfMonths(13))).toEqual([]);
});

test('as many braces within each other as the limit says are let through', () => {
  expect(refusals(nested(DOCUMENT_LIMITS.nesting - 1))).toEqual([]);
});

test.each([
  [
    'children of parents of children',
    `{ organisation(code: "00") { ${'children { parent { '.repeat(4)} code ${'} } '.repeat(4)} } }`,
    /more values/,
  ],
  [
    'pages within pages',
    '{ organisations(first: 100) { nodes { meetings(first: 100) { nodes { host { children { meetings(first: 20) { nodes { id } } } } } } } } }',
    /more values/,
  ],
  [
    'pages whose size is a variable',
    'query ($n: Int) { organisations(first: $n) { nodes { recommendations(first: $n) { nodes { addressees { deposits { ntpn } } commitments { text meeting { attendance(first: $n) { nodes { role } } } } } } } } }',
    /more values/,
  ],
  [
    'a feed with everything below each change',
    '{ organisationChanges(first: 500) { nodes { organisation { children { children { name } } } } } }',
    /more values/,
  ],
  ['fragments that double', doubled(12), /more fields/],
  ['fragments that double thirty times', doubled(30), /more fields/],
  [
    'a chain of parents',
    `{ organisation(code: "71.10") { ${'parent { '.repeat(40)} code ${'} '.repeat(40)} } }`,
    /deeper/,
  ],
  [
    'sums by the dozen',
    `{ organisation(code: "00") { ${Array.from({ length: 41 }, (_, year) => `y${year}: findingIndicators(fiscalYear: ${year}) { total }`).join(' ')} } }`,
    /more lists, sums and acts/,
  ],
  ['sums of more than a year of months', sumsOfMonths(14), /more lists, sums and acts/],
  [
    'searches, histories and trainings by the dozen',
    `{ ${Array.from({ length: 14 }, (_, n) => `s${n}: searchOrganisations(text: "${n}") { score } o${n}: organisation(code: "71") { asRecorded(asOf: "2026-01-0${(n % 9) + 1}T00:00:00Z") { code } trainingCoverage(topic: SPIP) { people } }`).join(' ')} }`,
    /more lists, sums and acts/,
  ],
  [
    'lists by the hundred',
    `{ ${Array.from({ length: 201 }, (_, index) => `l${index}: findings(first: 1) { totalCount }`).join(' ')} }`,
    /more lists, sums and acts/,
  ],
  [
    'acts by the dozen',
    `mutation { ${Array.from({ length: 41 }, (_, index) => `a${index}: advanceCommitment(input: { commitmentId: "x", action: START, expectedVersion: 1 }) { commitment { id } }`).join(' ')} }`,
    /more lists, sums and acts/,
  ],
  ['fragments within fragments', nested(DOCUMENT_LIMITS.nesting), /more fragments/],
])('%s are refused before anything is planned', (_, document, message) => {
  expect(refusals(document).join()).toMatch(message);
});

test('fragments in a circle end', () => {
  expect(
    refusals('{ organisation(code: "71") { ...A } } fragment A on Organisation { parent { ...A } }'),
  ).toEqual([]);
});
