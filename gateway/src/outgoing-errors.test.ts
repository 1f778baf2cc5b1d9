import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startTinyGraph, type TinyGraph } from './testing/tiny-graph.ts';

let graph: TinyGraph;
beforeAll(async () => {
  graph = await startTinyGraph();
});
beforeEach(() => {
  graph.logged.length = 0;
});
afterAll(() => graph.close());

const bare = (error: { message: string; path: unknown; extensions: Record<string, unknown> }) => {
  const { requestId, ...extensions } = error.extensions;
  return { message: error.message, path: error.path, extensions, carriesId: requestId !== undefined };
};

test('a refusal keeps its words, its code and its path; a bug has none of its words', async () => {
  const { errors, data } = await graph.ask('{ mine: refuse fail tell }');
  expect(data).toEqual({ mine: null, fail: null, tell: null });
  expect(errors.map(bare)).toEqual([
    { message: 'You may not.', path: ['mine'], extensions: { code: 'FORBIDDEN' }, carriesId: true },
    {
      message: 'Something went wrong.',
      path: ['fail'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
      carriesId: true,
    },
    {
      message: 'No.',
      path: ['tell'],
      extensions: { code: 'BAD_USER_INPUT', field: 'when' },
      carriesId: true,
    },
  ]);
});

test('the log finds the request again, and repeats nothing of it', async () => {
  const { headers } = await graph.ask('{ fail refuse }');
  expect(graph.logged).toEqual([`${headers['x-request-id']} meetings answered with a failure of its own`]);
});

test.each([
  ['by its name', '{ refuse whistleblowingCase }', 'whistleblowingCase'],
  ['by an alias', '{ refuse x: whistleblowingCase }', 'x'],
  ['through a fragment', 'query { refuse ...F } fragment F on Query { x: whistleblowingCase }', 'x'],
  ['through an inline fragment', '{ refuse ... on Query { ... { x: whistleblowingCase } } }', 'x'],
])('an error of whistle-blowing asked for %s carries no id', async (_, query, key) => {
  for (const _again of ['first', 'from the document store']) {
    const { errors, headers } = await graph.ask(query);
    const carries = Object.fromEntries(
      errors.map(bare).map((e: ReturnType<typeof bare>) => [e.path, e.carriesId]),
    );
    expect(carries).toEqual({ refuse: false, [key]: false });
    expect(headers).not.toHaveProperty('x-request-id');
  }
});

test('an alias that only sounds like it carries the id', async () => {
  const { errors, headers } = await graph.ask('{ whistleblowingX: refuse }');
  expect(errors[0].extensions.requestId).toBe(headers['x-request-id']);
});

test.each([
  ['a wrong field', '{ whistleblowingCase whistleblowingNothing }', {}],
  ['a wrong variable', 'query ($k: String!) { whistleblowingCase(key: $k) }', { variables: { k: 3 } }],
  ['a wrong operation', 'query A { whistleblowingCase }', { operationName: 'B' }],
])('a whistle-blowing document refused for %s carries no id', async (_, query, more) => {
  const { status, errors, headers } = await graph.ask(query, {}, more);
  expect(status).toBe(400);
  expect(JSON.stringify(errors)).not.toContain('requestId');
  expect(headers).not.toHaveProperty('x-request-id');
});

test('whistle-blowing that is down is said and logged without an id', async () => {
  const broken = await startTinyGraph();
  await broken.subgraph('whistleblowing').close();
  const { data, errors } = await broken.ask('{ meetings { id } x: whistleblowingCategories }');
  expect(data).toEqual({ meetings: [{ id: 'm1' }], x: null });
  expect(errors.map(bare)).toEqual([
    expect.objectContaining({ path: ['x'], extensions: { code: 'SERVICE_UNAVAILABLE' }, carriesId: false }),
  ]);
  expect(broken.logged).toEqual([expect.stringMatching(/^whistleblowing does not answer: /)]);
  await broken.close();
});
