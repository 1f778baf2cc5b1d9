import { type Sent, send } from './files.ts';
import { act, must } from './mutations.ts';
import type { TestGraph } from './test-graph.ts';

export type Line = Readonly<Record<string, string | number | undefined>>;

/** A line of which every rule holds. */
export const line = (said: Line = {}): Line => ({
  reportNumber: 'LHP-1',
  reportTitle: 'Pemeriksaan atas belanja',
  type: 'Pemeriksaan Kinerja',
  reportedOn: '2025-06-10',
  fiscalYear: 2024,
  findingNumber: 1,
  findingTitle: 'Honor ganda',
  findingCode: '1.01.07',
  findingValue: '10.000.000',
  recommendationNumber: 1,
  recommendation: 'Setor ke kas negara',
  recommendationCode: '01',
  recommendationValue: '10.000.000',
  organisationCode: '71.10',
  receivedOn: '15/06/2025',
  ...said,
});

/** The same as a row of the graph. */
export const row = (said: Line = {}) => ({
  ...line({
    type: 'PERFORMANCE',
    receivedOn: '2025-06-15',
    findingValue: '10000000',
    recommendationValue: '10000000',
  }),
  ...said,
});

const cell = (value: string | number | undefined): string => {
  const text = value === undefined ? '' : String(value);
  return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A table as text; the names of its columns are those that any line says. */
export function csv(
  lines: readonly Line[],
  delimiter = ';',
  names: Readonly<Record<string, string>> = {},
): Buffer {
  const columns = [...new Set(lines.flatMap((each) => Object.keys(each)))];
  const rows = lines.map((each) => columns.map((column) => cell(each[column])));
  const head = columns.map((column) => names[column] ?? column);
  return Buffer.from(`\ufeff${[head, ...rows].map((cells) => cells.join(delimiter)).join('\r\n')}\r\n`);
}

export const sendTable = (
  origin: string,
  persona: string,
  bytes: Buffer,
  filename = 'siptl.csv',
  options: Sent = {},
) =>
  send(origin, persona, bytes, {
    ...options,
    endpoint: `${origin}/files/findings/uploads`,
    metadata: { filename },
  });

const RUN = `id state rowsTotal rowsDone created updated unchanged refused written code message fileName`;

export interface Run {
  readonly id: string;
  readonly state: string;
  readonly rowsTotal: number;
  readonly rowsDone: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly written: boolean;
  readonly code: string | null;
  readonly message: string | null;
  readonly rows: { nodes: Readonly<Record<string, unknown>>[] };
}

async function runOf(graph: TestGraph, persona: string, id: string): Promise<Run> {
  const { data, errors } = await graph.ask(
    persona,
    `query ($id: ID!) { importRun(id: $id) { ${RUN} rows(first: 100) { nodes {
      line externalRef status nodeId code column value message also } } } }`,
    { id },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.importRun;
}

/** Sends a table and waits until it is imported. */
export async function importTable(
  graph: TestGraph,
  origin: string,
  persona: string,
  bytes: Buffer,
  input: object = {},
  filename?: string,
): Promise<Run> {
  const uploadId = await sendTable(origin, persona, bytes, filename);
  const { run } = await must<{ run: Run }>(
    act(graph, persona, 'importFindings', { uploadId, source: 'BPK', ...input }, '{ run { id state } }'),
  );
  return ended(graph, persona, run.id);
}

export async function ended(graph: TestGraph, persona: string, id: string): Promise<Run> {
  for (;;) {
    const run = await runOf(graph, persona, id);
    if (run.state !== 'RUNNING') return run;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
