import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  createAuthenticate,
  createIssuerKeys,
  type OpenService,
  openService,
  roleOf,
} from '@oversight/kernel';
import { services } from '@oversight/schema';
import { AUDIENCE, databaseOf, loginUrl } from '@oversight/standalone';
import { someFiles } from '../kit/files-folder.ts';
import { PASSWORD } from '../kit/templates.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { ISSUER, tokenFor } from '../kit/tokens.ts';

const OPEN = services.filter(({ name }) => name !== 'whistleblowing');
const FEDERATED = `{
  viewer { subject organisation { code } }
  organisation(code: "71") { name meetings { totalCount } recommendations { totalCount } findingIndicators { total } }
  elsewhere: recommendations(filter: { organisation: { under: "72" } }) { totalCount }
  recommendations(first: 1) { nodes { addressees { organisation { officialName } } } }
}`;
const PUBLIC = '{ viewer { subject } organisation(code: "71") { name recommendations { totalCount } } }';

let graph: TestGraph;
const open: OpenService[] = [];
let forMembers: ApolloServer<Asking>;
let forAnybody: ApolloServer<Asking>;
let port: number;

interface Asking {
  readonly authorization?: string;
}

/** Somebody else's router: the stock Apollo gateway, which knows nothing of passports and hands on one header. */
async function startRouter(anonymous: boolean): Promise<ApolloServer<Asking>> {
  const log = (error: unknown) => graph.logged.push(error);
  const keys = createIssuerKeys({ issuer: ISSUER, log });
  const authenticate = createAuthenticate({ issuer: ISSUER, audience: AUDIENCE, keys, demonstration: true });
  const urls: Record<string, string> = {};
  for (const service of OPEN) {
    const role = roleOf(service.tables.schema, 'login');
    const opened = await openService(service, {
      databaseUrl: loginUrl(databaseOf(graph.databases, service.name), role, PASSWORD),
      accessTokens: { authenticate, anonymous },
      introspection: false,
      files: someFiles(),
      poolSize: 2,
      log,
    });
    open.push(opened);
    await opened.app.listen({ host: '127.0.0.1', port: 0 });
    port = (opened.app.server.address() as AddressInfo).port;
    urls[service.name] = `http://127.0.0.1:${port}/graphql`;
  }
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
    buildService: ({ name, url }) =>
      new RemoteGraphQLDataSource<Asking>({
        url: urls[name] ?? url,
        willSendRequest({ request, context }) {
          if (context.authorization) request.http?.headers.set('authorization', context.authorization);
        },
      }),
  });
  const router = new ApolloServer<Asking>({ gateway });
  await router.start();
  return router;
}

beforeAll(async () => {
  graph = await startTestGraph();
  forMembers = await startRouter(false);
  forAnybody = await startRouter(true);
});
afterAll(async () => {
  await Promise.all([forMembers?.stop(), forAnybody?.stop()]);
  await Promise.all(open.map((service) => service.close()));
  await graph.close();
});

async function ask(router: ApolloServer<Asking>, query: string, authorization?: string) {
  const { body } = await router.executeOperation({ query }, { contextValue: { authorization } });
  if (body.kind !== 'single') throw new Error('answered in parts');
  return JSON.parse(JSON.stringify(body.singleResult)) as {
    data: unknown;
    errors?: { extensions: object }[];
  };
}

test('a province asks through another router and sees what it sees through ours', async () => {
  const { data, errors } = await ask(forMembers, FEDERATED, `Bearer ${await tokenFor('province:71')}`);
  expect(errors).toBeUndefined();
  expect(data).toEqual((await graph.ask('province:71', FEDERATED)).data);
  expect(data).toMatchObject({
    viewer: { subject: 'demonstration:province:71', organisation: { code: '71' } },
    organisation: { name: 'Sulawesi Utara' },
    elsewhere: { totalCount: 0 },
    recommendations: { nodes: [{ addressees: [{ organisation: { officialName: expect.any(String) } }] }] },
  });
});

const altered = async () =>
  (await tokenFor('province:71')).replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));

test.each([
  ['rubbish', async () => 'Bearer rubbish'],
  ['a token with another signature', async () => `Bearer ${await altered()}`],
  ['no token', async () => undefined],
])('with %s every service refuses, and nothing comes through', async (_, authorization) => {
  const { data, errors } = await ask(forMembers, FEDERATED, await authorization());
  expect(Object.values(data as object).every((value) => value === null)).toBe(true);
  expect(errors?.map(({ extensions }) => extensions)).toContainEqual(
    expect.objectContaining({ code: 'UNAUTHENTICATED' }),
  );
});

test('where the public is served, no token is the public, and a bad one still nobody', async () => {
  const { data } = await ask(forAnybody, PUBLIC);
  expect(data).toEqual((await graph.ask(undefined, PUBLIC)).data);
  expect(await ask(forAnybody, PUBLIC, 'Bearer rubbish')).toMatchObject({
    data: { viewer: null, organisation: null },
  });
});

test('who is refused is not listened to, and a passport is not what is asked for here', async () => {
  const url = `http://127.0.0.1:${port}/graphql`;
  const knocks: [headers: Record<string, string>, body: string][] = [
    [{ authorization: 'Bearer rubbish' }, '{ not json'],
    [{ authorization: 'Bearer rubbish' }, 'x'.repeat(100_000)],
    [{ authorization: 'Basic YTpi' }, JSON.stringify({ query: '{ _service { sdl } }' })],
    [
      {
        passport: await graph.sealFor('findings', 'r'),
        'x-request-id': 'r',
        authorization: 'Bearer rubbish',
      },
      JSON.stringify({ query: '{ _service { sdl } }' }),
    ],
  ];
  for (const [headers, body] of knocks) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    expect({ status: answer.status, body: await answer.text() }).toEqual({ status: 401, body: '' });
  }
});

test('while the issuer does not answer nobody is let in, and nobody is blamed', async () => {
  const organisations = OPEN[0] as (typeof OPEN)[number];
  const issuer = 'http://127.0.0.1:1';
  const keys = createIssuerKeys({ issuer, log: () => {} });
  const service = await openService(organisations, {
    databaseUrl: loginUrl(graph.databases.open, 'organisations_login', PASSWORD),
    accessTokens: { authenticate: createAuthenticate({ issuer, audience: AUDIENCE, keys }), anonymous: true },
    introspection: false,
    log: (error) => graph.logged.push(error),
  });
  open.push(service);
  const knock = async (headers: Record<string, string>) => {
    const payload = { query: '{ viewer { subject } }' };
    const { statusCode, body } = await service.app.inject({
      method: 'POST',
      url: '/graphql',
      headers,
      payload,
    });
    return { statusCode, body };
  };
  expect(await knock({ authorization: `Bearer ${await tokenFor('bi')}` })).toEqual({
    statusCode: 503,
    body: '',
  });
  expect(await knock({})).toMatchObject({ statusCode: 200 });
});

test('whistle-blowing takes no tokens: its process never learns who asks', async () => {
  const whistleblowing = services.find(({ name }) => name === 'whistleblowing') as (typeof services)[number];
  const authenticate = () => Promise.reject(new Error('not to be asked'));
  const opening = openService(whistleblowing, {
    databaseUrl: loginUrl(graph.databases.sealed, 'whistleblowing_login', PASSWORD),
    accessTokens: { authenticate, anonymous: true },
    introspection: false,
    log: () => {},
  });
  await expect(opening).rejects.toMatchObject({
    code: 'WRONG_CONFIGURATION',
    message: expect.stringContaining('takes no access tokens'),
  });
});
