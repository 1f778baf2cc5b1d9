import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

test('the next actions of a node are among the acts a viewer is told, and every actor is offered some', async () => {
  await asAdministrator(graph.databases.open, (client) =>
    client.query(
      `update meetings.commitment set status = 'AGREED', verified_on = null where organisation_code in ('71', '71.10')`,
    ),
  );
  const nodes = 'nodes { nextActions }';
  const ask = `{
    reported: commitments(first: 100, filter: { status: [REPORTED_DONE] }) { ${nodes} }
    begun: commitments(first: 100, filter: { status: [AGREED, IN_PROGRESS], organisation: { under: "71" } }) { ${nodes} }
  }`;
  for (const persona of [
    'national-auditor',
    'province:71',
    'regency:71.10',
    'integration:71',
    'bi',
    'external-auditor:bpk',
  ]) {
    const told = await graph.ask(
      persona,
      `{ viewer { meetingPermissions { commitment { acts { act } } } } }`,
    );
    const may = new Set(
      told.data.viewer.meetingPermissions.commitment.acts.map(({ act }: { act: string }) => act),
    );
    const { data } = await graph.ask(persona, ask);
    const offered = new Set(
      [...data.reported.nodes, ...data.begun.nodes].flatMap(
        ({ nextActions }: { nextActions: string[] }) => nextActions,
      ),
    );
    expect({ persona, beyond: [...offered].filter((act) => !may.has(act)) }).toEqual({ persona, beyond: [] });
    if (may.size > 0) expect({ persona, offered: offered.size > 0 }).toEqual({ persona, offered: true });
  }
});
