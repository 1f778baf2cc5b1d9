import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { authenticateAsConfigured, openService, roleOf, type Service } from '@oversight/kernel';
import { services } from '@oversight/schema';
import {
  AUDIENCE,
  databasesBeside,
  loginUrl,
  makePassportKeys,
  prepareDatabases,
  startPostgres,
} from '@oversight/standalone';
import { type Ended, REGISTER, ROOT } from './kit/commands.ts';
import { asAdministrator, copyDatabases } from './kit/databases.ts';
import { PASSWORD } from './kit/templates.ts';
import { ISSUER, tokenFor } from './kit/tokens.ts';

const folder = mkdtempSync(join(tmpdir(), 'oversight-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { publicKeys, privateKey } = await makePassportKeys();
const organisations = services.find(({ name }) => name === 'organisations') as Service;
const openAt = (databaseUrl: string, production: boolean) =>
  openService(organisations, {
    databaseUrl,
    passportKeys: publicKeys,
    introspection: false,
    production,
    log: () => {},
  });

test('in production a service refuses the embedded database and every login but its own', async () => {
  const embedded = await startPostgres({ dataDir: join(folder, 'data') });
  try {
    await expect(openAt(embedded.connectionString('postgres'), true)).rejects.toMatchObject({
      code: 'WRONG_CONFIGURATION',
      message: 'DATABASE_URL is the embedded PostgreSQL of a demonstration, not for production.',
    });
  } finally {
    await embedded.stop();
  }
  const { open } = await copyDatabases();
  const login = loginUrl(open, roleOf('organisations', 'login'), PASSWORD);
  const others = [open, ...['meetings_login', 'bi_login'].map((name) => loginUrl(open, name, PASSWORD))];
  for (const other of others) {
    await expect(openAt(other, true)).rejects.toMatchObject({
      code: 'WRONG_CONFIGURATION',
      message: expect.stringMatching(
        /^DATABASE_URL must be of the login organisations_login, and is of \w+\.$/,
      ),
    });
  }
  for (const production of [true, false]) await (await openAt(login, production)).close();
});

test('in production nobody made up is anybody', async () => {
  const config = { OIDC_ISSUER: ISSUER, OIDC_AUDIENCE: AUDIENCE };
  const bearer = `Bearer ${await tokenFor('national-auditor')}`;
  const asked = (production: boolean) => authenticateAsConfigured(config, production, () => {})(bearer);
  await expect(asked(false)).resolves.toMatchObject({ subject: 'demonstration:national-auditor' });
  await expect(asked(true)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
});

/** A process as production starts it. */
const start = (main: string, env: NodeJS.ProcessEnv): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', REGISTER, main],
      { cwd: ROOT, env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env } },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });

const database = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x' };

test.each([
  [
    'services/findings',
    { ...database, PASSPORT_KEYS: JSON.stringify(publicKeys), AS_OF: '2026-06-30' },
    'findings: The configuration is wrong:\n  AS_OF: the clock does not stand still in production\n',
  ],
  [
    'services/findings',
    { ...database, PASSPORT_KEYS_FILE: '/nowhere/keys.json' },
    'findings: PASSPORT_KEYS_FILE: /nowhere/keys.json cannot be read (ENOENT)\n',
  ],
  [
    'services/findings',
    { ...database, PASSPORT_KEYS: JSON.stringify(publicKeys), FILES_DIR: '/nowhere/files' },
    'findings: connect ECONNREFUSED 127.0.0.1:1 (ECONNREFUSED)\n',
  ],
  [
    'services/meetings',
    { PASSPORT_KEYS: 'x' },
    'meetings: The configuration is wrong:\n  DATABASE_URL: is missing\n  PASSPORT_KEYS: is not JSON\n',
  ],
  [
    'services/whistleblowing',
    { ...database, OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'graph' },
    'whistleblowing: whistleblowing takes no access tokens: give it PASSPORT_KEYS of the gateway.\n',
  ],
  [
    'gateway',
    {
      OIDC_ISSUER: 'https://localhost',
      OIDC_AUDIENCE: 'graph',
      PASSPORT_PRIVATE_KEY: JSON.stringify(privateKey),
    },
    'gateway: The configuration is wrong:\n  SUBGRAPH_URLS: is missing\n  OIDC_ISSUER: must not be of this machine in production\n',
  ],
])('%s says in a line why it does not start', async (part, env, stderr) => {
  expect(await start(`${part}/src/main.ts`, env)).toEqual({ code: 1, stdout: '', stderr });
});

test('tables are made by a superuser, or nothing is begun', async () => {
  // On a server of its own: roles are the whole server's, and other tests look at those of theirs.
  const server = await startPostgres({ throwaway: true });
  try {
    const admin = server.connectionString('postgres');
    await asAdministrator(admin, (client) =>
      client.query(`create role halfway login createdb createrole password '${PASSWORD}'`),
    );
    const databases = databasesBeside(loginUrl(server.connectionString('oversight'), 'halfway', PASSWORD));
    const preparing = prepareDatabases(
      databases,
      () => undefined,
      () => {},
    );
    await expect(preparing).rejects.toMatchObject({ code: 'NO_SUPERUSER' });
    const made = await asAdministrator(admin, (client) =>
      client.query(`select from pg_database where datname ~ 'oversight'`),
    );
    expect(made.rowCount).toBe(0);
  } finally {
    await server.stop();
  }
});
