import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { agreeAnew, loggedIn, OFFICE, type Step, statusesOf, takeSteps } from './kit/commitments.ts';
import { type CuttingProxy, type Moment, startCuttingProxy } from './kit/cutting-proxy.ts';
import { copyDatabases, type TestDatabases } from './kit/databases.ts';
import { startTestGraph, type TestGraph } from './kit/test-graph.ts';

const NOTHING = 'AGREED AGREED AGREED';
const BOTH = 'REPORTED_DONE IN_PROGRESS AGREED';

let databases: TestDatabases;
let proxy: CuttingProxy;
let graph: TestGraph;
let ids: string[];
beforeAll(async () => {
  databases = await copyDatabases();
  proxy = await startCuttingProxy(databases.open);
  const through = (service: string, url: string) => (service === 'meetings' ? proxy.through(url) : url);
  graph = await startTestGraph({ databases, through });
});
afterAll(async () => {
  await graph.close();
  await proxy.close();
});
beforeEach(async () => {
  ids = await agreeAnew(databases, 3);
});

const steps = (...taken: Step[]) => takeSteps(graph, ids, taken);
const kept = () => statusesOf(databases, ids);

test.each<Moment>(['before it is sent', 'before its answer'])(
  'whichever statement the connection is cut at, %s, an answer of done is true and the next request is served',
  async (moment) => {
    proxy.cutAt(0);
    await steps({ at: 0, action: 'REPORT' }, { at: 1, action: 'START' });
    const statements = proxy.count;
    expect(statements).toBeGreaterThan(8);
    const outcomes: string[] = [];
    for (let statement = 1; statement <= statements; statement++) {
      await agreeAnew(databases, 3);
      proxy.cutAt(statement, moment);
      const { data } = await steps({ at: 0, action: 'REPORT' }, { at: 1, action: 'START' });
      proxy.cutAt(0);
      const said = [data?.a?.commitment.status ?? 'AGREED', data?.b?.commitment.status ?? 'AGREED', 'AGREED'];
      const is = await kept();
      // Both are there or neither.
      expect([NOTHING, BOTH]).toContain(is.join(' '));
      // Of each deed the log says at the most once that it failed.
      const failures = (await loggedIn(databases)).filter((entry) => entry.startsWith('FAILED'));
      expect(failures).toEqual([...new Set(failures)]);
      outcomes.push(
        is.join(' ') === said.join(' ') ? is.join(' ') : `${said.join(' ')}, but ${is.join(' ')}`,
      );
      const next = await graph.ask(OFFICE, '{ commitments(first: 1) { nodes { id } } }');
      expect({ statement, errors: next.errors }).toEqual({ statement, errors: undefined });
    }
    // Only of a commit whose answer was lost nobody can know: that is said to have failed, and never the other way.
    const lost = `${NOTHING}, but ${BOTH}`;
    expect(outcomes.filter((outcome) => outcome === lost)).toHaveLength(
      moment === 'before its answer' ? 1 : 0,
    );
    expect(outcomes.filter((outcome) => outcome === NOTHING).length).toBeGreaterThan(8);
    expect(outcomes.filter((outcome) => ![NOTHING, BOTH, lost].includes(outcome))).toEqual([]);
  },
);
