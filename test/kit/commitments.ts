import { asAdministrator, emptyAuditLog, type TestDatabases } from './databases.ts';
import type { Answer, TestGraph } from './test-graph.ts';

/** The office whose commitments tests take steps with. */
export const OFFICE = 'regency:71.10';

/** The first commitments of 71.10 as they were just agreed, and nothing in the log; their ids in order. */
export const agreeAnew = ({ open }: TestDatabases, count: number): Promise<string[]> =>
  asAdministrator(open, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `update meetings.commitment set status = 'AGREED', verified_on = null, reported_on = null, reported_by = null,
         office_note = null, inspectorate_note = null, version = 1
       where id in (select id from meetings.commitment where organisation_code = '71.10' order by id limit $1) returning id`,
      [count],
    );
    await emptyAuditLog(client, 'meetings');
    return rows.map(({ id }) => id).sort();
  });

const ADVANCE = `mutation ($input: AdvanceCommitmentInput!) {
  advanceCommitment(input: $input) { commitment {
    id status version reportedOn verifiedOn officeNote inspectorateNote nextActions } }
}`;

/** One step by whoever has just read the commitment. */
export async function advance(
  graph: TestGraph,
  id: string,
  persona: string | undefined,
  input: object,
): Promise<Answer> {
  const expectedVersion = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query('select version from meetings.commitment where id = $1', [id]);
    return rows[0].version;
  });
  return graph.ask(persona, ADVANCE, { input: { commitmentId: id, expectedVersion, ...input } });
}

export const codeOf = async (answer: Promise<Answer>): Promise<unknown> =>
  (await answer).errors?.[0]?.extensions.code;

export interface Step {
  /** Which of the commitments. */
  readonly at: number;
  readonly action: string;
  readonly version?: number;
}

/** Several steps of the office in one document, each under its place as a letter. */
export const takeSteps = (
  graph: TestGraph,
  ids: readonly string[],
  steps: readonly Step[],
): Promise<Answer> =>
  graph.ask(
    OFFICE,
    `mutation { ${steps
      .map(
        ({ at, action, version = 1 }, index) =>
          `${'abc'[index]}: advanceCommitment(input: { commitmentId: "${ids[at]}", action: ${action}, expectedVersion: ${version} }) { commitment { status meeting { title } } }`,
      )
      .join(' ')} }`,
  );

/** What the database has kept of them. */
export const statusesOf = ({ open }: TestDatabases, ids: readonly string[]): Promise<string[]> =>
  asAdministrator(open, async (client) => {
    const { rows } = await client.query<{ status: string }>(
      'select status from meetings.commitment where id = any ($1) order by id',
      [ids],
    );
    return rows.map(({ status }) => status);
  });

/** What the audit log says, as "DONE id". */
export const loggedIn = ({ open }: TestDatabases): Promise<string[]> =>
  asAdministrator(open, async (client) => {
    const { rows } = await client.query<{ entry: string }>(
      `select outcome || ' ' || node_id as entry from meetings.audit_entry order by node_id, at`,
    );
    return rows.map(({ entry }) => entry);
  });
