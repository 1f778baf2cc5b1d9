import { asAdministrator } from './databases.ts';
import { act, must } from './mutations.ts';
import type { Answer, TestGraph } from './test-graph.ts';
import { Planting } from './walk/planting.ts';
import { addressColumns, branchesOf, scopeColumns } from './walk/world.ts';

export const APIP = 'national-auditor';
export const VERIFIER = 'national-auditor+2';
export const BPK = 'external-auditor:bpk';
export const PROVINCE = 'province:71';
export const REGENCY = 'regency:71.10';
export const MACHINE = 'integration:71';

interface Wanted {
  readonly offices?: readonly string[];
  readonly source?: 'BPK' | 'APIP';
  readonly receivedOn?: string;
  readonly code?: string;
  readonly value?: number;
  readonly draftOf?: 'APIP' | 'BPK';
  /** What is to stand on its addressees. */
  readonly part?: object;
}

/** A recommendation as it was received, and the ids of its parts by office. */
export interface Planted {
  readonly id: string;
  readonly parts: Readonly<Record<string, string>>;
}

let numbers = 0;

/** Puts an issued report with one recommendation into the tables. */
export const plantRecommendation = (
  { databases }: Pick<TestGraph, 'databases'>,
  {
    offices = ['71.10'],
    source = 'BPK',
    receivedOn = '2026-06-01',
    code = '06',
    value = 0,
    draftOf,
    part,
  }: Wanted = {},
): Promise<Planted> =>
  asAdministrator(databases.open, async (client) => {
    const planting = new Planting(client);
    const [report, finding, recommendation] = [1, 2, 3].map(() => crypto.randomUUID());
    numbers += 1;
    const addressed = {
      ...addressColumns(offices),
      addressed_branches: [...new Set(offices.flatMap(branchesOf))],
      provenance: 'RECORDED',
    };
    const day = { reported_on: receivedOn, fiscal_year: 2026 };
    await planting.hang('findings.audit_report', {
      id: report,
      number: `LHP/${numbers}`,
      title: 'Pemeriksaan',
      source,
      type: source === 'BPK' ? 'FINANCIAL' : 'AUDIT',
      ...day,
      organisation_code: offices[0],
      draft_of: draftOf ?? null,
      ...addressed,
    });
    await planting.hang('findings.finding', {
      id: finding,
      report_id: report,
      number: 1,
      title: 'Temuan',
      condition: '-',
      criteria: '-',
      cause: '-',
      effect: '-',
      code: '1.04.01',
      value,
      process_area: 'PROCUREMENT',
      matter_id: crypto.randomUUID(),
      occurred_on: receivedOn,
      organisation_code: offices[0],
      ...addressed,
    });
    await planting.hang('findings.recommendation', {
      id: recommendation,
      report_id: report,
      finding_id: finding,
      number: 1,
      text: 'Menertibkan administrasi',
      code,
      value,
      official_status: 'BELUM_DITINDAKLANJUTI',
      status_on: receivedOn,
      received_on: receivedOn,
      source,
      fiscal_year: 2026,
      ...addressed,
    });
    const parts: Record<string, string> = {};
    for (const office of offices) {
      parts[office] = crypto.randomUUID();
      await planting.hang('findings.recommendation_addressee', {
        id: parts[office],
        report_id: report,
        recommendation_id: recommendation,
        received_on: receivedOn,
        share: Math.floor(value / offices.length),
        workflow: 'RECEIVED',
        office_status: 'BELUM_DITINDAKLANJUTI',
        ...scopeColumns(office),
        provenance: 'RECORDED',
        ...part,
      });
    }
    return { id: recommendation as string, parts };
  });

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
  VERIFIED_BY_APIP: move(APIP, 'VERIFY'),
  SENT_TO_BPK: [APIP, 'sendToAuditor', { receivedByAuditorOn: '2026-06-30', receiptNumber: 'TT-1' }],
};

/** Takes a regency’s part as far as a state. */
export async function bringTo(graph: TestGraph, part: string, state: string): Promise<void> {
  for (const [reached, [persona, mutation, input]] of Object.entries(WAY)) {
    await must(uponPart(graph, persona, mutation, part, input));
    if (reached === state) return;
  }
}
