import { expect, test } from '@jest/globals';
import { banner } from './banner.ts';
import { readSettings } from './settings.ts';

const graph = {
  port: 4000,
  record: { loaded: true, seed: 1, scale: 1, asOf: '2026-06-30', pinned: true },
};
const said = (...flags: string[]) => banner(graph, readSettings(flags, {}));

test.each([
  ['::1', 'http://[::1]:4000/graphql'],
  ['::', 'http://127.0.0.1:4000/graphql'],
  ['127.0.0.2', 'http://127.0.0.2:4000/graphql'],
])('on %s the graph is at %s', (host, address) => {
  expect(said('--host', host)).toContain(address);
});

test.each([
  ['the usual folder', [], / run reset\n/],
  ['the usual folder by its name', ['--data', '.data'], / run reset\n/],
  ['another folder', ['--data', '/srv/graph'], / run reset --data \/srv\/graph\n/],
  ['a folder with a blank', ['--data', "/srv/Anna's graph"], / run reset --data '\/srv\/Anna'\\''s graph'\n/],
])('the line that starts over deletes %s', (_, flags, line) => {
  expect(said(...flags)).toMatch(line);
});

test('nothing is said of deleting a database that is not ours', () => {
  expect(said('--database-url', 'postgres://a@b/c')).not.toContain('reset');
});
