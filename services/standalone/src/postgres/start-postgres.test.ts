import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { bornAt } from './processes.ts';
import { type RunningPostgres, startPostgres } from './start-postgres.ts';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'start-postgres-'));
});
afterAll(() => rmSync(place, { recursive: true }));

async function ask(postgres: RunningPostgres, sql: string) {
  const client = new Client(postgres.connectionString('postgres'));
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

test('data is kept from one run to the next, and nothing but data', async () => {
  const dataDir = join(place, 'kept');
  const first = await startPostgres({ dataDir });
  await ask(first, "create table note as select 'kept' as text");
  await first.stop();
  expect(bornAt(first.pid)).toBeUndefined();
  expect(readdirSync(dataDir).sort()).toEqual(['cluster', 'server.log', 'superuser-password']);
  expect(statSync(join(dataDir, 'superuser-password')).mode & 0o777).toBe(0o600);

  const second = await startPostgres({ dataDir });
  expect(await ask(second, 'select text from note')).toEqual({ text: 'kept' });
  await Promise.all([second.stop(), second.stop()]);
});

test('a throwaway has the extensions and the settings, and leaves no trace', async () => {
  let said = '';
  const log = (message: string) => {
    said += message;
  };
  const postgres = await startPostgres({ throwaway: true, log });
  for (const extension of ['pg_trgm', 'pgcrypto', 'ltree', 'btree_gist']) {
    await ask(postgres, `create extension ${extension}`);
  }
  const names = ['listen_addresses', 'unix_socket_directories', 'TimeZone', 'fsync', 'log_statement'];
  const shown = await ask(
    postgres,
    `select ${names.map((name) => `current_setting('${name}') as "${name}"`)}`,
  );
  expect(Object.values(shown)).toEqual(['127.0.0.1', '', 'UTC', 'off', 'none']);
  expect(await ask(postgres, `select 'ÉCOLE' ilike 'école' as folded, 'Z' < 'a' as bytewise`)).toEqual({
    folded: true,
    bytewise: true,
  });
  await postgres.stop();
  const folder = /database in (\S+)\./.exec(said)?.[1];
  expect(['/dev/shm', tmpdir()]).toContain(dirname(folder as string));
  expect(existsSync(folder as string)).toBe(false);
});

test('only who knows the password comes in', async () => {
  const postgres = await startPostgres({ throwaway: true });
  const stranger = new Client({
    host: postgres.host,
    port: postgres.port,
    user: 'postgres',
    password: 'guess',
  });
  await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
  await postgres.stop();
});

test('one folder serves one instance at a time', async () => {
  const dataDir = join(place, 'busy');
  const postgres = await startPostgres({ dataDir });
  await expect(startPostgres({ dataDir })).rejects.toMatchObject({ code: 'IN_USE' });
  expect(await ask(postgres, 'select 1 as one')).toEqual({ one: 1 });
  await postgres.stop();
});

test('a number that another process now has does not block the start', async () => {
  const dataDir = join(place, 'reused');
  await (await startPostgres({ dataDir })).stop();
  writeFileSync(
    join(dataDir, 'cluster/postmaster.pid'),
    `${process.pid}\n${dataDir}/cluster\n1\n5432\n\n\n\n`,
  );
  writeFileSync(
    join(dataDir, 'lock'),
    JSON.stringify({ pid: process.pid, bornAt: 'long ago', postmaster: process.pid }),
  );
  await (await startPostgres({ dataDir })).stop();
});

test('what an interrupted first start left is not taken for data', async () => {
  const dataDir = join(place, 'interrupted');
  mkdirSync(join(dataDir, 'cluster.making-x/base'), { recursive: true });
  writeFileSync(join(dataDir, 'cluster.making-x/PG_VERSION'), '17\n');
  await (await startPostgres({ dataDir })).stop();
  expect(readdirSync(dataDir)).not.toContain('cluster.making-x');
});
