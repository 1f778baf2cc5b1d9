import { expect, test } from '@jest/globals';
import { buildSchema, type GraphQLResolveInfo } from 'graphql';
import { deedOf } from './deed.ts';

const schema = buildSchema(`
  type Query { nothing: Boolean }
  input Target { note: String, nodeId: ID }
  input StepInput { action: String, target: Target, otherId: ID }
  type Mutation { step(input: StepInput!): Boolean  remove(id: ID!, by: ID): Boolean }
`);
class Commitment {
  readonly id = 'seen';
  readonly organisationCode = '71.10';
}
const deed = (fieldName: string, args: Record<string, unknown>) =>
  deedOf(args, { fieldName, parentType: schema.getMutationType() } as GraphQLResolveInfo, [new Commitment()]);

test('the node is the first id that was sent, also within an input', () => {
  expect(deed('remove', { by: 'b', id: 'a' })).toEqual({ verb: 'remove', nodeId: 'a' });
  expect(deed('step', { input: { action: 'GO', otherId: 'o', target: { nodeId: 'n' } } })).toEqual({
    verb: 'step',
    action: 'GO',
    nodeId: 'n',
  });
});

test('of a node that the request has seen its kind and office are known, of another nothing', () => {
  expect(deed('remove', { id: 'seen' })).toEqual({
    verb: 'remove',
    nodeId: 'seen',
    nodeType: 'Commitment',
    organisationCode: '71.10',
  });
  expect(deed('remove', { id: 'unseen' })).toEqual({ verb: 'remove', nodeId: 'unseen' });
});

test('arguments that are of no shape say at least what was wanted', () => {
  expect(deed('step', { input: null })).toEqual({ verb: 'step' });
  expect(deed('step', { input: { action: 7, otherId: 7, target: 'x' } })).toEqual({ verb: 'step' });
});
