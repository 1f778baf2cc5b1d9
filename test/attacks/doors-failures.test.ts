import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Client } from 'pg';
import { asAdministrator } from '../kit/databases.ts';
import { type Answer, startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { tokenFor } from '../kit/tokens.ts';
import { north } from '../kit/viewers.ts';
import { told } from '../kit/words.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
beforeEach(() => {
  graph.logged.length = 0;
});
afterAll(() => graph.close());

const QUERY = '{ findings(first: 1) { nodes { title } } findingCodes { code } }';
const both = () =>
  Promise.all([graph.ask('province:71', QUERY), graph.askSubgraph('findings', north, QUERY)]);
const asAdmin = <T>(work: (admin: Client) => Promise<T>) => asAdministrator(graph.databases.open, work);

/** One answer of ours for whatever went wrong, the rest of the document beside it, and the reason in our log only. */
function expectMasked(answers: Answer[], reason: RegExp): void {
  for (const { data, errors } of answers) {
    expect(data.findings).toBeNull();
    expect(data.findingCodes?.length ?? 0).toBeGreaterThan(0);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message: 'Something went wrong.',
      path: ['findings'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(told(JSON.stringify(errors))).toEqual([]);
  }
  expect(graph.logged.map(String).join('\n')).toMatch(reason);
}

test('a table that the database does not let us read is a failure without its name', () =>
  asAdmin(async (admin) => {
    await admin.query('revoke select on findings.finding from findings_app');
    const answers = await both().finally(() =>
      admin.query('grant select on findings.finding to findings_app'),
    );
    expectMasked(answers, /permission denied for table finding/);
  }));

test('so is one that is gone', () =>
  asAdmin(async (admin) => {
    await admin.query('alter table findings.finding rename to elsewhere');
    const answers = await both().finally(() =>
      admin.query('alter table findings.elsewhere rename to finding'),
    );
    expectMasked(answers, /relation "findings.finding" does not exist/);
  }));

test('a statement that is given up is a failure like any other', () =>
  asAdmin(async (admin) => {
    await admin.query('begin; lock table findings.finding in access exclusive mode');
    const asked = both();
    for (let ended = 0; ended < 2; await pause(20)) {
      const { rowCount } = await admin.query(
        `select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      ended += rowCount ?? 0;
    }
    const answers = await asked.finally(() => admin.query('rollback'));
    expectMasked(answers, /canceling statement/);
  }));

test('a database that hangs up takes the rest of the document along, and tells as little', () =>
  asAdmin(async (admin) => {
    await admin.query('begin; lock table findings.finding in access exclusive mode');
    const asked = graph.ask('province:71', QUERY);
    for (let ended = 0; ended < 1; await pause(20)) {
      const { rowCount } = await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      ended += rowCount ?? 0;
    }
    const { errors = [] } = await asked.finally(() => admin.query('rollback'));
    expect(errors.length).toBeGreaterThan(0);
    expect(told(JSON.stringify(errors))).toEqual([]);
    // Trying again helps, and a machine can tell.
    for (const { extensions } of errors) expect(extensions.code).toBe('SERVICE_UNAVAILABLE');
  }));

const json = { 'content-type': 'application/json' };
const KNOCKS: [what: string, status: number, request: object][] = [
  ['JSON that is none', 400, { method: 'POST', headers: json, payload: '{"query": ' }],
  [
    'JSON with a poisoned name',
    400,
    { method: 'POST', headers: json, payload: '{"query":"{ __typename }","__proto__":{"x":1}}' },
  ],
  ['JSON that is a text', 400, { method: 'POST', headers: json, payload: '"{ __typename }"' }],
  ['nothing', 400, { method: 'POST', headers: json, payload: '' }],
  ['a query that is no text', 400, { method: 'POST', headers: json, payload: '{"query":{"a":1}}' }],
  [
    'variables that are a text',
    400,
    { method: 'POST', headers: json, payload: '{"query":"{ __typename }","variables":"{}"}' },
  ],
  ['too much', 413, { method: 'POST', headers: json, payload: `{"query":"${'x'.repeat(1_100_000)}"}` }],
  [
    'a form',
    415,
    { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'query=x' },
  ],
  [
    'an upload',
    415,
    { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload: '--x--' },
  ],
  ['XML', 415, { method: 'POST', headers: { 'content-type': 'application/xml' }, payload: '<x/>' }],
  [
    'a host that is none',
    400,
    { method: 'POST', headers: { ...json, host: '[' }, payload: '{"query":"{ __typename }"}' },
  ],
  ['GET without a query', 400, { method: 'GET', headers: { 'apollo-require-preflight': '1' } }],
  [
    'GET of what changes',
    405,
    {
      method: 'GET',
      headers: { 'apollo-require-preflight': '1' },
      query: { query: 'mutation { __typename }' },
    },
  ],
  ['PUT', 404, { method: 'PUT', headers: json, payload: '{}' }],
  ['an address that is not there', 404, { method: 'GET', url: '/etc/passwd' }],
];
test.each(KNOCKS)('%s is refused with %i, in words that tell nothing', async (_, status, request) => {
  const answer = await graph.gateway.inject({ url: '/graphql', ...request } as never);
  expect({ status: answer.statusCode, told: told(answer.body, JSON.stringify(request)) }).toEqual({
    status,
    told: [],
  });
  expect(told(JSON.stringify({ ...answer.headers, date: undefined }))).toEqual([]);
  for (const name of ['server', 'x-powered-by', 'via']) expect(answer.headers).not.toHaveProperty(name);
});

test('an address that cannot be read is refused in words that tell nothing', async () => {
  for (const app of [graph.gateway, graph.services.findings?.app as FastifyInstance]) {
    const answer = await app.inject({ method: 'GET', url: '/%zz' });
    expect({ status: answer.statusCode, told: told(answer.body, '/%zz') }).toEqual({
      status: 400,
      told: [],
    });
  }
});

const CURIOUS: Record<string, string> = {
  'apollo-federation-include-trace': 'ftv1',
  'apollo-query-plan-experimental': '1',
  'apollo-query-plan-experimental-format': 'internal',
  'apollo-expose-query-plan': 'true',
  'apollo-expose-subrequest-plans': 'true',
  'apollo-tracing': '1',
  'x-apollo-tracing': '1',
  'apollo-cache-control': '1',
  'x-debug': 'true',
  'server-timing': '1',
};
const TRACED = {
  query: QUERY,
  extensions: { tracing: true, includeQueryPlanInResponse: true, ftv1: true, persistedQuery: undefined },
};

test('whoever asks for a plan or a trace gets neither, from the gateway and from a subgraph', async () => {
  const authorization = `Bearer ${await tokenFor('national-auditor')}`;
  const passport = { passport: await graph.sealFor('findings', 'r'), 'x-request-id': 'r' };
  for (const [app, who] of [
    [graph.gateway, { authorization }],
    [graph.services.findings?.app as FastifyInstance, passport],
  ] as const) {
    for (const flags of [CURIOUS, ...Object.entries(CURIOUS).map(([name, value]) => ({ [name]: value }))]) {
      const headers = { ...who, ...flags };
      const answer = await app.inject({ method: 'POST', url: '/graphql', headers, payload: TRACED });
      expect(answer.statusCode).toBe(200);
      expect(Object.keys(answer.json())).toEqual(['data']);
      expect(told(JSON.stringify({ ...answer.headers, date: undefined }))).toEqual([]);
    }
  }
});
