import { asAdministrator } from './databases.ts';
import type { TestGraph } from './test-graph.ts';
import { remindedOf, workAt } from './worker.ts';

export const noon = (day: string): string => `${day}T12:00:00+07:00`;

/** The worker of a graph that is there once it is asked. */
export const remindersOf = (graph: () => TestGraph) => ({
  run: (sql: string, values: unknown[] = []) =>
    asAdministrator(graph().databases.open, (client) => client.query(sql, values)),
  /** Does what is done by the clock, as if it were then. */
  at: (instant: string) => workAt(graph().databases.open, instant),
  /** What was told of a node, the latest first. */
  of: (id: string | undefined) => remindedOf(graph().databases.open, id as string),
});
