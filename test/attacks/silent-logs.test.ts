import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { createGateway, type Gateway, overHttp } from '@oversight/gateway';
import {
  createAuthenticate,
  createIssuerKeys,
  createSealer,
  logError,
  type OpenService,
  openService,
} from '@oversight/kernel';
import { services } from '@oversight/schema';
import { AUDIENCE, loginUrl, makePassportKeys } from '@oversight/standalone';
import { asAdministrator, copyDatabases, type TestDatabases } from '../kit/databases.ts';
import { someFiles } from '../kit/files-folder.ts';
import { PASSWORD } from '../kit/templates.ts';
import { ISSUER, tokenFor } from '../kit/tokens.ts';

/** Everything that a process would have written, and every error as deep as it goes. */
let written: string[] = [];
const log = (part: string) => (error: unknown) => {
  written.push(inspect(error, { depth: 12 }));
  logError(part)(error);
};

let databases: TestDatabases;
let gateway: Gateway;
let token: string;
const open: Record<string, OpenService> = {};
const urls: Record<string, string> = { whistleblowing: 'http://127.0.0.1:1/graphql' };
const passports = new Set<string>();

async function serve(name: string, passportKeys: Awaited<ReturnType<typeof makePassportKeys>>['publicKeys']) {
  const service = services.find((each) => each.name === name) as (typeof services)[number];
  const opened = await openService(service, {
    databaseUrl: loginUrl(databases.open, `${name}_login`, PASSWORD),
    passportKeys,
    introspection: false,
    files: someFiles(),
    poolSize: 2,
    log: log(name),
  });
  await opened.app.listen({ host: '127.0.0.1', port: 0 });
  open[name] = opened;
  urls[name] = `http://127.0.0.1:${(opened.app.server.address() as AddressInfo).port}/graphql`;
}

beforeAll(async () => {
  databases = await copyDatabases();
  const keys = await makePassportKeys();
  await serve('organisations', keys.publicKeys);
  await serve('meetings', keys.publicKeys);
  await serve('findings', (await makePassportKeys()).publicKeys);
  gateway = await createGateway({
    supergraphSdl: readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
    authenticate: createAuthenticate({
      issuer: ISSUER,
      audience: AUDIENCE,
      keys: createIssuerKeys({ issuer: ISSUER, log: log('gateway') }),
      demonstration: true,
    }),
    passportPrivateKey: keys.privateKey,
    subgraphUrls: urls,
    fetch(subgraph, url, request) {
      if (request.headers?.passport) passports.add(request.headers.passport);
      return overHttp(subgraph, url, request);
    },
    log: log('gateway'),
  });
  await gateway.app.listen({ host: '127.0.0.1', port: 0 });
  token = await tokenFor('province:71');
});
beforeEach(() => {
  written = [];
  passports.clear();
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
  }
});
afterAll(async () => {
  await gateway?.close();
  await Promise.all(Object.values(open).map((service) => service.close()));
});

const ask = (query: string, headers: Record<string, string> = {}, body?: string) => {
  const { port } = gateway.app.server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: body ?? JSON.stringify({ query }),
  });
};

/** Neither whole nor any forty characters of it, which would hold one of these pieces. */
function expectSilence(...secrets: string[]): void {
  jest.restoreAllMocks();
  const said = written.join('\n');
  for (const secret of secrets) {
    for (const piece of secret.match(/.{20}/g) ?? []) expect(said).not.toContain(piece);
  }
}

const ORGANISATION = '{ organisation(code: "71") { name } }';

test.each<[string, () => Record<string, string>, string | undefined, number]>([
  [
    'a token with another signature',
    () => ({ authorization: `Bearer ${token.slice(0, -4)}AAAA` }),
    undefined,
    401,
  ],
  ['a token twice', () => ({ authorization: `Bearer ${token} ${token}` }), undefined, 401],
  ['a token as a user name', () => ({ authorization: `Basic ${token}` }), undefined, 401],
  [
    'a token that is too large',
    () => ({ authorization: `Bearer ${token}${'A'.repeat(20_000)}` }),
    undefined,
    431,
  ],
  ['a body that is too large', () => ({}), JSON.stringify({ query: ' '.repeat(2_000_000) }), 413],
  ['a body that is no JSON', () => ({}), `{ "query": "${'x'.repeat(50)}`, 400],
  ['a header of ours that a client made up', () => ({ passport: token }), undefined, 200],
])('after %s neither token nor passport is in any log', async (_, headers, body, status) => {
  const answer = await ask(ORGANISATION, headers(), body);
  expect(answer.status).toBe(status);
  expectSilence(token, ...passports);
});

test('nor when a service refuses the passport, and another does not answer', async () => {
  const { data } = (await (
    await ask(
      '{ recommendations { totalCount } whistleblowingCategories { code } organisation(code: "71") { name } }',
    )
  ).json()) as { data: Record<string, unknown> };
  expect(data).toMatchObject({ recommendations: null, organisation: { name: 'Sulawesi Utara' } });
  expect(passports.size).toBe(3);
  expect(written.join()).toContain('findings does not answer: Error: status 401');
  expectSilence(token, ...passports);
});

test('nor when a service fails by itself and says so in its own log', async () => {
  await asAdministrator(databases.open, (client) =>
    client.query('revoke select on meetings.meeting from meetings_app'),
  );
  const { errors } = (await (await ask('{ meetings { totalCount } }')).json()) as { errors: object[] };
  expect(errors).toHaveLength(1);
  expect(written.join()).toContain('permission denied');
  expect(passports.size).toBe(1);
  expectSilence(token, ...passports);
});

test('nor when a service is asked behind the gateway’s back', async () => {
  const { privateKey } = await makePassportKeys();
  const passport = await (await createSealer(privateKey))(
    { subject: 'u1', roles: [], duties: [], engagements: [], scopes: [], purpose: 'DASHBOARD' },
    'meetings',
    'r',
  );
  const answer = await fetch(urls.meetings as string, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      passport,
      'x-request-id': 'r',
      authorization: `Bearer ${token}`,
    },
    body: '{}',
  });
  expect({ status: answer.status, body: await answer.text() }).toEqual({ status: 401, body: '' });
  expectSilence(token, passport);
});
