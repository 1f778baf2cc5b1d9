import 'reflect-metadata';
import { afterEach, expect, jest, test } from '@jest/globals';
import { ConfigError } from '@oversight/kernel';
import { logQuietly } from './log-quietly.ts';
import { claimProcess, refuseSharedProcess } from './own-process.ts';
import { DATABASE_SETTINGS, SERVER_SETTINGS, type ServerFacts, wrongSettings } from './server-settings.ts';

const sealed: ServerFacts = {
  settings: { ...DATABASE_SETTINGS, ...SERVER_SETTINGS },
  preloadedLibraries: ['', 'pg_cron'],
  extensions: ['plpgsql'],
  strangers: [],
};
afterEach(() => {
  jest.restoreAllMocks();
});

test('a sealed server will do', () => {
  expect(wrongSettings(sealed)).toEqual([]);
});

test.each(Object.keys(sealed.settings))('a server whose %s is something else will not', (name) => {
  const settings = { ...sealed.settings, [name]: 'other' };
  expect(wrongSettings({ ...sealed, settings })).toEqual([expect.stringContaining(`${name} is other`)]);
});

test('neither will one that keeps statements, says too little, or lets others in', () => {
  const facts: ServerFacts = {
    settings: { ...sealed.settings, log_statement: 'all' },
    preloadedLibraries: ['auto_explain'],
    extensions: ['pg_stat_statements'],
    strangers: ['public', 'findings_login'],
  };
  expect(wrongSettings(facts)).toEqual([
    'log_statement is all, must be none',
    'auto_explain is preloaded, must not be',
    'extension pg_stat_statements is installed, must not be',
    'public may connect, must not',
    'findings_login may connect, must not',
  ]);
  const { track_activities: _, ...settings } = sealed.settings;
  expect(wrongSettings({ ...sealed, settings })).toEqual(['track_activities is unknown, must be off']);
});

test('in production it refuses a process that is not its own', () => {
  expect(() => refuseSharedProcess(true)).toThrow(ConfigError);
  expect(() => refuseSharedProcess(false)).not.toThrow();
  claimProcess();
  expect(() => refuseSharedProcess(true)).not.toThrow();
});

test('a line of its log holds the kind of an error and no word of it', () => {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  logQuietly(new RangeError("insert into report values ('my boss takes bribes')"));
  logQuietly('my boss');
  expect(write.mock.calls.map(([line]) => line)).toEqual([
    'whistleblowing: an error (RangeError)\n',
    'whistleblowing: an error (string)\n',
  ]);
});
