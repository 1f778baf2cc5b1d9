import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readMatrix } from '../kit/walk/matrix.ts';
import { misplaced } from '../kit/walk/placement.ts';
import { readSupergraph } from '../kit/walk/supergraph.ts';

const SCHEMA = new URL('../../schema/', import.meta.url);
const PAGE = readFileSync(new URL('matrix.md', SCHEMA), 'utf8');
const SDL = readFileSync(new URL('supergraph.graphql', SCHEMA), 'utf8');

const lineOf = (start: string): number => PAGE.split('\n').findIndex((line) => line.startsWith(start)) + 1;
const changed = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`There is no ${from} to change.`);
  return text.replace(from, to);
};

test('every type, field, argument and mutation of the graph is placed', () => {
  expect(misplaced(readMatrix(PAGE), readSupergraph(SDL))).toEqual([]);
});

test.each([
  [
    'type',
    'type Finding ',
    'type Secret @join__type(graph: FINDINGS, key: "id") { id: ID! }\n\ntype Finding ',
    'type Secret',
  ],
  [
    'field',
    'type Finding @join__type(graph: FINDINGS, key: "id") {',
    'type Finding @join__type(graph: FINDINGS, key: "id") {\n  secret: String',
    'Finding.secret',
  ],
  [
    'argument',
    '  finding(id: ID!)',
    '  finding(id: ID!, secret: String)',
    'argument secret of Query.finding',
  ],
  [
    'field of an input',
    'input FindingsFilter @join__type(graph: FINDINGS) {',
    'input FindingsFilter @join__type(graph: FINDINGS) {\n  secret: String',
    'argument secret of FindingsFilter',
  ],
  [
    'mutation',
    '  advanceCommitment(input',
    '  secret: Boolean\n  advanceCommitment(input',
    'mutation secret',
  ],
])('a new %s is not placed until the matrix says where it stands', (_, from, to, name) => {
  const found = misplaced(readMatrix(PAGE), readSupergraph(changed(SDL, from, to)));
  expect(found).toEqual([expect.stringMatching(new RegExp(`^${name}\\b.*is not placed`))]);
});

test('what has left the graph must leave the matrix', () => {
  const page = changed(PAGE, '`Finding { id ', '`Finding { id shoeSize ');
  expect(misplaced(readMatrix(page), readSupergraph(SDL))).toEqual([
    'Finding.shoeSize is placed, but not in the graph',
  ]);
});

test('a row is in the graph, or said not to be yet', () => {
  const page = changed(PAGE, '`exposure`, ', '');
  expect(misplaced(readMatrix(page), readSupergraph(SDL))).toEqual(['nothing stands in the row "exposure"']);
});

test('an act is done by a mutation, or said not to be yet', () => {
  const page = changed(PAGE, '| reminder | R ', '| reminder | R W(write) ');
  expect(misplaced(readMatrix(page), readSupergraph(SDL))).toEqual(['nothing does "reminder write"']);
  const idle = `${PAGE}\nActs not in the graph yet: \`commitment verify\`, \`commitment sing\`.\n`;
  expect(misplaced(readMatrix(idle), readSupergraph(SDL))).toEqual([
    '"commitment verify" is done, and the page says it is not',
    '"commitment sing" is said not to be done, and nobody may',
  ]);
});

test.each([
  [
    'rows and numbers in one row',
    '| finding | R ',
    '| finding | Σ ',
    `Line ${lineOf('| finding |')}: "finding" has rows and numbers: say in two rows who has which.`,
  ],
  [
    'an unknown verb',
    '| finding | R ',
    '| finding | Q ',
    `Line ${lineOf('| finding |')}, APN: "Q" is no verb of the matrix.`,
  ],
  [
    'a cell too many',
    '| finding | R ',
    '| finding | R | R ',
    `Line ${lineOf('| finding |')}: 12 cells under 11 columns.`,
  ],
  [
    'an unknown row',
    '| invitation | `',
    '| invitations | `',
    `Line ${lineOf('| invitation | `')}: there is no row "invitations".`,
  ],
  [
    'a field placed twice',
    '`Deposit { provenance',
    '`Deposit { amount provenance',
    `Line ${lineOf('| deposit | `')}: Deposit.amount already stands in "deposit".`,
  ],
  [
    'an act nobody has',
    '| commitment | report | `',
    '| commitment | applaud | `',
    `Line ${lineOf('| commitment | report | `')}: nobody may applaud a commitment.`,
  ],
])('%s is refused with its line', (_, from, to, message) => {
  expect(() => readMatrix(changed(PAGE, from, to))).toThrow(message);
});
