import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createGateway, type Gateway, inProcess, overHttp } from '@oversight/gateway';
import {
  anonymous,
  createSealer,
  type OpenService,
  openService,
  type Service,
  UPLOAD_LIMIT,
} from '@oversight/kernel';
import { services } from '@oversight/schema';
import { loginUrl, makePassportKeys } from '@oversight/standalone';
import { hardenDatabase, whistleblowing } from '@oversight/whistleblowing';
import { ROOT } from '../kit/commands.ts';
import { asAdministrator, copyDatabases, type TestDatabases } from '../kit/databases.ts';
import { someFolder } from '../kit/files-folder.ts';
import { type SealedProcess, startSealedProcess } from '../kit/sealed-process.ts';
import { PASSWORD } from '../kit/templates.ts';

let databases: TestDatabases;
let keys: Awaited<ReturnType<typeof makePassportKeys>>;
let sealed: SealedProcess;
let findings: OpenService;
let gateway: Gateway;
const logged: string[] = [];
const log = (error: unknown) => logged.push(String(error));

const loginTo = (database: string, name: string) => loginUrl(database, `${name}_login`, PASSWORD);
const openHere = (service: Service, database: string) =>
  openService(service, {
    databaseUrl: loginTo(database, service.name),
    passportKeys: keys.publicKeys,
    introspection: false,
    files: { folder: someFolder(), uploadLimit: UPLOAD_LIMIT },
    log,
  });

beforeAll(async () => {
  databases = await copyDatabases();
  keys = await makePassportKeys();
  sealed = await startSealedProcess(loginTo(databases.sealed, 'whistleblowing'), keys.publicKeys);
  expect(sealed.said()).toBe('');
  findings = await openHere(services.find(({ name }) => name === 'findings') as Service, databases.open);
  const here = inProcess({ findings: findings.app });
  gateway = await createGateway({
    supergraphSdl: readFileSync(join(ROOT, 'schema/supergraph.graphql'), 'utf8'),
    authenticate: async () => anonymous,
    passportPrivateKey: keys.privateKey,
    subgraphUrls: { whistleblowing: `http://127.0.0.1:${sealed.port}/graphql` },
    fetch: (name, ...rest) => (name === 'whistleblowing' ? overHttp : here)(name, ...rest),
    log,
  });
});
beforeEach(() => {
  logged.length = 0;
});
afterAll(() => Promise.all([gateway?.close(), findings?.close(), sealed?.leave()]));

async function ask(query: string, variables?: object) {
  const payload = { query, variables };
  const { headers, body } = await gateway.app.inject({ method: 'POST', url: '/graphql', payload });
  return { headers, ...JSON.parse(body) };
}

const NO_RELEASE = 'whistleblowingStatistics(year: 1999) { year }';

test.each([
  ['by its name', `{ ${NO_RELEASE} }`],
  ['by an alias', `{ findings: ${NO_RELEASE} }`],
  ['in a fragment', `query { ...Part } fragment Part on Query { some: ${NO_RELEASE} }`],
  ['two fragments deep', `{ ...A } fragment A on Query { ...B } fragment B on Query { ${NO_RELEASE} }`],
  ['in an inline fragment', `{ ... on Query { ... { some: ${NO_RELEASE} } } }`],
  ['beside others', `{ findingCodes { code } ${NO_RELEASE} }`],
  ['with a field it has not', '{ whistleblowingStatistics(year: 2025) { reporter } }'],
  ['with a wrong variable', 'query ($year: Int!) { whistleblowingStatistics(year: $year) { year } }'],
])('an error of whistle-blowing asked for %s carries no id, nor does the answer', async (_, query) => {
  const { headers, errors } = await ask(query, { year: 'canary' });
  expect(errors).toHaveLength(1);
  expect(errors[0].extensions).toEqual({ code: expect.any(String) });
  expect(headers).not.toHaveProperty('x-request-id');
  expect(logged).toEqual([]);
});

test('control: an error of findings carries the id of its answer', async () => {
  const { headers, errors } = await ask(
    '{ some: finding(id: "00000000-0000-4000-8000-000000000000") { id } }',
  );
  expect(errors[0].extensions).toEqual({
    code: 'NOT_FOUND',
    requestId: expect.stringMatching(/^[\da-f-]{36}$/),
  });
  expect(headers['x-request-id']).toBe(errors[0].extensions.requestId);
});

const CANARY = 7391;
const FAILING = `query canaryName($canary: Int!) { canaryAlias: whistleblowingStatistics(year: $canary) { year } }`;

/** The administrator puts something in the place of the table that fails and quotes what was asked. */
async function withFailingTable<T>(work: () => Promise<T>): Promise<T> {
  return asAdministrator(databases.sealed, async (admin) => {
    await admin.query(`set search_path = whistleblowing;
      create function fail() returns boolean stable language plpgsql as $$ begin raise '%', current_query(); end $$;
      alter table statistics_release rename to kept;
      create view statistics_release as select * from kept where fail();
      grant select on statistics_release to whistleblowing_app`);
    try {
      return await work();
    } finally {
      await admin.query(`drop view statistics_release; drop function fail();
        alter table kept rename to statistics_release`);
    }
  });
}

test('a query that fails leaves the kind of its error in the logs, and no word of what was asked', async () => {
  const { errors } = await withFailingTable(() => ask(FAILING, { canary: CANARY }));
  expect(errors).toEqual([
    {
      message: 'Something went wrong.',
      path: ['canaryAlias'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    },
  ]);
  expect(sealed.said()).toBe('whistleblowing: an error (DriverException)\n');
  expect(logged).toEqual(['whistleblowing answered with a failure of its own']);
});

test('control: another log, in a process that is not its own, holds the query with its argument', async () => {
  const seal = await createSealer(keys.privateKey);
  const open = await openHere(whistleblowing, databases.sealed);
  await withFailingTable(async () =>
    open.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { passport: await seal(anonymous, 'whistleblowing', 'r'), 'x-request-id': 'r' },
      payload: { query: FAILING, variables: { canary: CANARY } },
    }),
  );
  await open.close();
  expect(logged).toEqual([expect.stringMatching(`select .*statistics_release.*${CANARY}`)]);
});

test('connections that break are made again without a word', async () => {
  const before = sealed.said();
  await asAdministrator(databases.sealed, (admin) =>
    admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'whistleblowing_login'
      and datname = current_database()`),
  );
  const { data } = await ask('{ whistleblowingStatistics(year: 2025) { year } }');
  expect(data).toEqual({ whistleblowingStatistics: { year: 2025 } });
  expect(sealed.said()).toBe(before);
});

test('nobody on the server sees what the service is asking; of findings the administrator does', async () => {
  await ask('{ whistleblowingStatistics(year: 2025) { year } findingCodes { code } }');
  const seen = async (database: string, login: string) => {
    const { rows } = await asAdministrator(database, (admin) =>
      admin.query<{ query: string }>(
        'select query from pg_stat_activity where usename = $1 and datname = current_database()',
        [login],
      ),
    );
    return rows.map(({ query }) => query);
  };
  expect(new Set(await seen(databases.sealed, 'whistleblowing_login'))).toEqual(new Set(['']));
  expect(await seen(databases.open, 'findings_login')).toContainEqual(expect.stringMatching(/\w/));
});

test('the server’s own log does not repeat what fails; control: where it is loosened, it does', async () => {
  const word = `canary_${crypto.randomUUID()}`;
  const fail = (end: string) =>
    asAdministrator(loginTo(databases.sealed, 'whistleblowing'), (client) =>
      expect(client.query(`select '${word}_${end}'::int`)).rejects.toThrow(word),
    );
  await fail('hardened');
  const name = new URL(databases.sealed).pathname.slice(1);
  await asAdministrator(databases.sealed, async (admin) => {
    await admin.query(`alter database ${name} set log_min_messages = 'error'`);
    await fail('loosened');
    await hardenDatabase(admin);
  });
  const written = readFileSync(process.env.TEST_POSTGRES_LOG as string, 'utf8');
  expect(written.match(new RegExp(`${word}_\\w+`, 'g'))).toEqual([`${word}_loosened`]);
});
