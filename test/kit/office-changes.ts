import { asAdministrator } from './databases.ts';
import { act, must } from './mutations.ts';
import type { Answer, TestGraph } from './test-graph.ts';

/** What is asked back of each mutation upon an office. */
const ANSWERS = {
  changeContact: '{ organisation { code version address phone email webAddress } }',
  appointOfficeHolder: '{ officeHolder { id version personName startsOn endsOn } }',
  endOfficeHolder: '{ officeHolder { id version endsOn } }',
  correctOfficeHolder: '{ officeHolder { id version personName endsOn decree position } }',
  planCalendarEntry: '{ calendarEntry { id version name } }',
  changeCalendarEntry: '{ calendarEntry { id version name startsOn cancelled } }',
} as const;
type Mutation = keyof typeof ANSWERS;

/** A mutation upon an office, with a reason. */
export const change = (
  graph: TestGraph,
  persona: string | undefined,
  mutation: Mutation,
  input: object,
): Promise<Answer> => act(graph, persona, mutation, { reason: 'so it is', ...input }, ANSWERS[mutation]);

/** The same of what must succeed: what was changed. */
export async function done(
  graph: TestGraph,
  persona: string,
  mutation: Mutation,
  input: object,
): Promise<Record<string, never>> {
  const [node] = Object.values(await must(change(graph, persona, mutation, input)));
  return node as never;
}

export async function versionOf(graph: TestGraph, office: string): Promise<number> {
  const { data } = await graph.ask(undefined, `{ organisation(code: "${office}") { version } }`);
  return data.organisation.version;
}

/** A member of an office, who took up a term. */
export const appoint = async (graph: TestGraph, persona: string, office: string, input: object = {}) =>
  done(graph, persona, 'appointOfficeHolder', {
    organisationCode: office,
    position: 'MEMBER',
    personName: '[SINTETIS] Anggota',
    startsOn: '2025-01-01',
    expectedVersion: await versionOf(graph, office),
    ...input,
  });

/** How much is written of offices: the same before and after what was refused. */
export const writtenOfOffices = (graph: TestGraph): Promise<string> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      `select (select count(*) from organisations.revision) as revisions, (select count(*) from organisations.change) as changes,
         (select count(*) from organisations.office_holder) as holders, (select count(*) from organisations.calendar_entry) as entries`,
    );
    return JSON.stringify(rows[0]);
  });

/** Nobody is in office any more but those whom a test appoints. */
export const emptyOffices = (graph: TestGraph) =>
  asAdministrator(graph.databases.open, (client) =>
    client.query(`alter table organisations.revision disable trigger append_only;
      delete from organisations.office_holder; delete from organisations.revision where type = 'OfficeHolder';
      alter table organisations.revision enable always trigger append_only`),
  );
