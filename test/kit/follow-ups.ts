import { type AuditPlan, type PlantedAudit, plantAudit } from './audits.ts';
import { asAdministrator } from './databases.ts';
import { act, must } from './mutations.ts';
import type { Answer, TestGraph } from './test-graph.ts';

export const APIP = 'national-auditor';
export const VERIFIER = 'national-auditor+2';
export const BPK = 'external-auditor:bpk';
export const PROVINCE = 'province:71';
export const REGENCY = 'regency:71.10';
export const MACHINE = 'integration:71';

/** An issued report with one recommendation, as an office received it this month; no money is asked. */
export const plantReceived = (
  graph: Pick<TestGraph, 'databases'>,
  plan: AuditPlan = {},
): Promise<PlantedAudit> =>
  plantAudit(graph, { receivedOn: '2026-06-01', code: '06', share: 0n, fiscalYear: 2026, ...plan });

/** The part of the first office in one of these. */
export const plantPart = async (graph: TestGraph, plan: AuditPlan = {}): Promise<string> =>
  Object.values((await plantReceived(graph, plan)).addressees)[0] as string;

/** What everybody in these tests reads of a part. */
export const readPart = async (
  graph: TestGraph,
  persona: string,
  id: string,
  fields: string,
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what a test asserts.
): Promise<any> => must(graph.ask(persona, `{ followUp(id: "${id}") { ${fields} } }`));

/** A mutation upon a part by whoever has just read it. */
export async function uponPart(
  graph: TestGraph,
  persona: string | undefined,
  mutation: string,
  addresseeId: string,
  input: object = {},
  answer = '{ addressee { id workflow version } }',
): Promise<Answer> {
  const { version: expectedVersion } = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      'select version from findings.recommendation_addressee where id::text = $1',
      [addresseeId],
    );
    return rows[0] ?? { version: 1 };
  });
  return act(graph, persona, mutation, { addresseeId, expectedVersion, ...input }, answer);
}

type Step = readonly [persona: string, mutation: string, input?: object];
const move = (persona: string, action: string, more: object = {}): Step => [
  persona,
  'advanceFollowUp',
  { action, ...more },
];

/** The way of a regency’s answer, step by step, up to BPK. */
export const WAY: Readonly<Record<string, Step>> = {
  DISPOSED: move(REGENCY, 'DISPOSE', { disposedTo: 'Sekretaris' }),
  DRAFTED: move(REGENCY, 'DRAFT'),
  SUBMITTED_TO_PROVINCE: [REGENCY, 'submitAnswer', { text: 'Sudah ditertibkan.' }],
  SUBMITTED_TO_APIP: move(PROVINCE, 'CONSOLIDATE'),
  VERIFIED_BY_APIP: move(APIP, 'VERIFY', { note: 'Bukti cukup.' }),
  SENT_TO_BPK: [APIP, 'sendToAuditor', { receivedByAuditorOn: '2026-06-30', receiptNumber: 'TT-1' }],
};

/** Takes a regency’s part as far as a state. */
export async function bringTo(graph: TestGraph, part: string, state: string): Promise<void> {
  for (const [reached, [persona, mutation, input]] of Object.entries(WAY)) {
    await must(uponPart(graph, persona, mutation, part, input));
    if (reached === state) return;
  }
}
