import { expect, test } from '@jest/globals';
import { buildSchema, type GraphQLScalarType, type OperationDefinitionNode, parse } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { coercedField } from './coerced-field.ts';

const schema = buildSchema(
  'scalar Rupiah enum Act { GO } input Part { amount: Rupiah } input In { n: Int! act: Act parts: [Part!] } type Query { a(in: In, at: Rupiah): Int }',
);
(schema.getType('Rupiah') as GraphQLScalarType).parseValue = () => {
  throw new Error('Rupiah is whole; no "1.5" at "x.y"');
};
const [operation] = parse('query ($input: In!, $at: Rupiah) { a(in: $input, at: $at) }').definitions;
const { variableDefinitions = [] } = operation as OperationDefinitionNode;

test.each([
  ['a scalar deep within', { input: { n: 1, parts: [{}, { amount: '1.5' }] } }, 'amount'],
  ['an enum', { input: { n: 1, act: 'STAY at "a.b"; ' } }, 'act'],
  ['what is missing', { input: {} }, 'n'],
  ['what there is not', { input: { n: 1, more: 2 } }, 'more'],
  ['a member of no list', { input: { n: 1, parts: [1] } }, 'parts'],
  ['a variable itself', { input: { n: 1 }, at: '1.5' }, 'at'],
  ['a variable that is not given', {}, 'input'],
])('%s is named', (_, given, field) => {
  const { errors = [] } = getVariableValues(schema, variableDefinitions, given);
  expect(errors.map(({ message }) => coercedField(message))).toEqual([field]);
});

test('of other errors nothing is guessed', () => {
  expect(coercedField('Field "x" of required type "Int!" was not provided.')).toBeUndefined();
});
