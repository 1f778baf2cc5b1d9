import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { loginUrl, makePassportKeys } from '@oversight/standalone';
import { checkServerSettings, hardenDatabase } from '@oversight/whistleblowing';
import { REGISTER, ROOT } from '../kit/commands.ts';
import { asAdministrator, copyDatabases, makeDatabase } from '../kit/databases.ts';
import { startSealedProcess } from '../kit/sealed-process.ts';
import { PASSWORD } from '../kit/templates.ts';

const LOGIN = 'whistleblowing_login';

let database: string;
let url: string;
beforeAll(async () => {
  ({ sealed: database } = await copyDatabases());
  url = loginUrl(database, LOGIN, PASSWORD);
});

/** How the service fares on a database: what it says, until it is told to leave or has left. */
async function tryStart(databaseUrl: string) {
  const { publicKeys } = await makePassportKeys();
  const service = await startSealedProcess(databaseUrl, publicKeys);
  return { listened: service.port !== undefined, ...(await service.leave()) };
}

test('on a hardened database it starts, says nothing, and leaves when it is told to', async () => {
  expect(await tryStart(url)).toEqual({ listened: true, code: 0, said: '' });
});

/** Loosens the database for as long as something is tried on it. */
async function loosened<T>(loosen: string, attempt: () => Promise<T>): Promise<T> {
  const name = new URL(database).pathname.slice(1);
  return asAdministrator(database, async (admin) => {
    await admin.query(loosen.replace('DATABASE', name));
    try {
      return await attempt();
    } finally {
      await admin.query(`alter role ${LOGIN} in database ${name} reset all;
        revoke connect on database ${name} from findings_login; drop extension if exists pg_stat_statements`);
      await admin.query(`alter database ${name} reset all`);
      await hardenDatabase(admin);
    }
  });
}

test.each([
  ['alter database DATABASE set track_activities = on', 'track_activities is on, must be off'],
  [`alter database DATABASE set log_statement = 'all'`, 'log_statement is all, must be none'],
  ['grant connect on database DATABASE to public', 'public may connect, must not'],
])('after “%s” it does not start and says why in one line', async (loosen, wrong) => {
  const { said, ...rest } = await loosened(loosen, () => tryStart(url));
  expect(rest).toEqual({ listened: false, code: 1 });
  // What everybody may, each of the other logins may, and is named too.
  expect(said.replaceAll(/; \w+_login may connect, must not/g, '')).toBe(
    `whistleblowing: This PostgreSQL will not do: ${wrong}.\n`,
  );
});

test.each([
  ['create extension pg_stat_statements', 'extension pg_stat_statements is installed, must not be'],
  [
    `alter database DATABASE set session_preload_libraries = 'auto_explain'`,
    'auto_explain is preloaded, must not be',
  ],
  [
    `alter role ${LOGIN} in database DATABASE set log_min_error_statement = 'error'`,
    'log_min_error_statement is error, must be panic',
  ],
  ['grant connect on database DATABASE to findings_login', 'findings_login may connect, must not'],
])('after “%s” its check refuses as well', async (loosen, wrong) => {
  await checkServerSettings(url);
  await loosened(loosen, () =>
    expect(checkServerSettings(url)).rejects.toThrow(`This PostgreSQL will not do: ${wrong}.`),
  );
});

test('nor on a database that nobody hardened, nor where it is not let in; no password is said', async () => {
  const bare = await makeDatabase(`bare_${process.env.JEST_WORKER_ID}`);
  const refused = (line: string) => ({ listened: false, code: 1, said: `whistleblowing: ${line}\n` });
  expect(
    await Promise.all([
      tryStart(loginUrl(bare, LOGIN, PASSWORD)),
      tryStart(loginUrl(database, LOGIN, 'hunter2')),
    ]),
  ).toEqual([
    refused('This database is not hardened: run hardenDatabase as an administrator.'),
    refused('The database does not answer, or not to this login.'),
  ]);
});

const OPEN = `
  import { openService } from '@oversight/kernel';
  import { whistleblowing } from '@oversight/whistleblowing';
  const { DATABASE_URL: databaseUrl } = process.env;
  await openService(whistleblowing, { databaseUrl, passportKeys: { keys: [] }, introspection: false, log() {} });
  process.stdout.write('open', () => process.exit(0));
`;

test('a process that is not its own opens it in a test, and never in production', async () => {
  const openIn = (NODE_ENV: string) =>
    new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        ['--import', REGISTER, '--input-type=module', '--eval', OPEN],
        { cwd: join(ROOT, 'test'), env: { PATH: process.env.PATH, DATABASE_URL: url, NODE_ENV } },
        (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
      );
    });
  expect(await Promise.all([openIn('test'), openIn('production')])).toEqual([
    { code: 0, stdout: 'open', stderr: '' },
    {
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('whistleblowing runs in a process of its own: start its main.ts.'),
    },
  ]);
});
