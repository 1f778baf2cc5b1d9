import { expect, test } from '@jest/globals';
import { buildSchema, type GraphQLResolveInfo } from 'graphql';
import { deedOf } from './deed.ts';

const schema = buildSchema(`
  type Query { nothing: Boolean }
  input Target { note: String, nodeId: ID }
  input StepInput { action: String, target: Target, otherId: ID }
  input PartInput { earlierId: ID, wholeId: ID! }
  type Mutation {
    step(input: StepInput!): Boolean  remove(id: ID!, by: ID): Boolean
    write(input: PartInput!): Boolean  make(organisationCode: ID!): Boolean
  }
`);
class Commitment {
  readonly id = 'seen';
  readonly organisationCode = '71.10';
}
class Shared {
  readonly id = 'shared';
  readonly addressedOffices = ['71.01', '71.10'];
}
const SHARED = new Shared();
const SEEN = [new Commitment(), SHARED];
const deed = (fieldName: string, args: Record<string, unknown>, answer?: unknown) =>
  deedOf(args, { fieldName, parentType: schema.getMutationType() } as GraphQLResolveInfo, SEEN, answer);

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

test('what must be named is what it is about, not what may be named beside it', () => {
  expect(deed('write', { input: { earlierId: 'seen', wholeId: 'w' } })).toMatchObject({ nodeId: 'w' });
  expect(deed('write', { input: { earlierId: 'e' } })).toMatchObject({ nodeId: 'e' });
});

test('what concerns several offices stands under the first', () => {
  expect(deed('remove', { id: 'shared' })).toMatchObject({ nodeType: 'Shared', organisationCode: '71.01' });
});

test('of what was made it says that, and of what it was asked for where that was seen', () => {
  const made = { verb: 'make', nodeId: 'shared', nodeType: 'Shared', organisationCode: '71.01' };
  expect(deed('make', { organisationCode: '71.10' }, { shared: SHARED })).toEqual(made);
  expect(deed('make', { organisationCode: '71.10' }, { shared: new Shared() })).toEqual({
    verb: 'make',
    nodeId: '71.10',
  });
  expect(deed('remove', { id: 'seen' }, { shared: SHARED })).toMatchObject({ nodeId: 'seen' });
});
