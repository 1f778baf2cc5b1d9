import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { composeTiny } from './testing/tiny-graph.ts';

const folder = mkdtempSync(join(tmpdir(), 'gateway-test-'));
const supergraph = join(folder, 'supergraph.graphql');
let child: ChildProcess;
let environment: Record<string, string>;

beforeAll(async () => {
  writeFileSync(supergraph, composeTiny());
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  environment = {
    SUPERGRAPH: supergraph,
    PORT: '0',
    PASSPORT_PRIVATE_KEY: JSON.stringify({ ...(await exportJWK(privateKey)), kid: 'tiny' }),
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_AUDIENCE: 'graph',
  };
});
afterEach(() => {
  child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(env: Record<string, string>): { stderr: () => string } {
  let said = '';
  child = fork(join(import.meta.dirname, 'main.ts'), {
    cwd: join(import.meta.dirname, '../..'),
    execArgv: ['--import', './services/kernel/register.js'],
    env,
    silent: true,
  });
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  return { stderr: () => said };
}

test('the process tells where it listens, serves, and leaves when told', async () => {
  const { stderr } = start(environment);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const url = `http://127.0.0.1:${port}`;
  expect((await fetch(`${url}/livez`)).status).toBe(200);
  expect(await (await fetch(`${url}/readyz`)).text()).toMatch(
    'not ready: meetings, organisations, whistleblowing',
  );
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(stderr()).toBe('');
});

test('with a wrong configuration it does not start, and says all that is wrong', async () => {
  const { stderr } = start({ ...environment, NODE_ENV: 'production', PORT: 'x' });
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  expect(stderr()).toMatch(/PORT: [\s\S]*OIDC_ISSUER: must be an https address/);
});
