import { asAdministrator } from './databases.ts';
import { act, must } from './mutations.ts';
import type { Answer, TestGraph } from './test-graph.ts';

const ANSWER =
  '{ reconciliation { id year semester source state asOf signedOn minutesNumber withdrawalReason version nextActions } }';

interface Reconciled {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

/** The last one of BPK that was not withdrawn. */
export const lastOf = (graph: TestGraph): Promise<string | null> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from findings.reconciliation where source = 'BPK' and state <> 'WITHDRAWN' order by as_of desc, id desc limit 1`,
    );
    return rows[0]?.id ?? null;
  });

export const freeze = async (
  graph: TestGraph,
  persona: string | undefined,
  input: object = {},
): Promise<Answer> =>
  act(
    graph,
    persona,
    'freezeReconciliation',
    { year: 2026, semester: 1, source: 'BPK', followsId: await lastOf(graph), ...input },
    ANSWER,
  );

export const onReconciliation = (
  graph: TestGraph,
  persona: string | undefined,
  mutation: 'signReconciliation' | 'withdrawReconciliation',
  reconciliationId: string,
  input: object = {},
): Promise<Answer> => {
  const usual =
    mutation === 'signReconciliation'
      ? { minutesNumber: 'BA-7/PW/2026', signedOn: '2026-06-30' }
      : { reason: 'Belum lengkap.' };
  return act(graph, persona, mutation, { reconciliationId, expectedVersion: 1, ...usual, ...input }, ANSWER);
};

export const reconciled = async (answer: Promise<Answer>): Promise<Reconciled> =>
  (await must<{ reconciliation: Reconciled }>(answer)).reconciliation;

/** What SQL says of reconciliations, and the lines that one froze. */
export const reconciliationRows = (graph: () => TestGraph) => {
  const sql = <T extends object>(query: string, values: unknown[] = []) =>
    asAdministrator(graph().databases.open, async (client) => (await client.query<T>(query, values)).rows);
  const lines = (id: string) =>
    sql('select * from findings.reconciliation_line where reconciliation_id = $1 order by id', [id]);
  return { sql, lines };
};
