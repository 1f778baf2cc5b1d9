import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTinyGraph, type TinyGraph } from '../testing/tiny-graph.ts';

describe.each([
  ['of the same process', true],
  ['over the network', false],
])('an export %s', (_, sameProcess) => {
  let graph: TinyGraph;
  beforeAll(async () => {
    graph = await startTinyGraph({ sameProcess });
  });
  afterAll(() => graph.close());
  const heardOf = async (url: string, method: 'GET' | 'POST' = 'GET') => {
    const answer = await graph.app.inject({ method, url });
    return answer.statusCode === 200 ? answer.json().url : answer.statusCode;
  };

  test('hears what stands behind the question mark, and nothing else does', async () => {
    expect(await heardOf('/export/meetings/a.csv?filter=%7B%22a%22%3A%22?%22%7D&after=x')).toBe(
      '/export/meetings/a.csv?filter=%7B%22a%22%3A%22?%22%7D&after=x',
    );
    expect(await heardOf('/files/meetings/a?filter=1')).toBe('/files/meetings/a');
  });

  test('is only asked for, and not of whoever has nothing to give', async () => {
    expect(await heardOf('/export/meetings/a.csv', 'POST')).toBe(404);
    expect(await heardOf('/export/whistleblowing/a.csv')).toBe(404);
    expect(await heardOf('/export/meetings/%2e%2e/a.csv?x')).toBe(404);
  });
});
