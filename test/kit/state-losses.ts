import { act, must } from './mutations.ts';
import { newNtpn, plantOwed } from './owed.ts';
import type { TestGraph } from './test-graph.ts';

export const CASE = `{ case { id version kind state reported established paid remaining surplus overdue reportedOn verifiedOn
  acknowledgedOn fault payoffDueOn chargedOn decision settledOn writtenOffOn nextActions
  party { kind name nip position } history { number action from to }
  payments { id state amount refutalReason } instalments { plan number dueOn amount } } }`;

/** A case as its mutations answer it. */
export interface SeenCase extends Record<string, unknown> {
  readonly id: string;
  readonly version: number;
  readonly history: readonly { readonly to: string }[];
}

/** The budget user of an office reports a loss of it. */
export async function reportLoss(graph: TestGraph, office: string, more: object = {}): Promise<SeenCase> {
  const { addresseeId } = await plantOwed(graph.databases, office);
  const persona =
    office === '00'
      ? 'national-secretariat:kpa'
      : `${office.length > 2 ? 'regency' : 'province'}:${office}:kpa`;
  const input = {
    addresseeId,
    name: 'Budi Santoso',
    position: 'PPK',
    nip: '198001012005011001',
    kind: 'OFFICIAL',
    amount: '900000',
    ...more,
  };
  return (await must<{ case: SeenCase }>(act(graph, persona, 'reportStateLoss', input, CASE))).case;
}

/** One step by whoever has just read the case. */
export async function advanceCase(
  graph: TestGraph,
  { id: caseId, version: expectedVersion }: SeenCase,
  persona: string,
  input: object,
): Promise<SeenCase> {
  const asked = { caseId, expectedVersion, ...input };
  return (await must<{ case: SeenCase }>(act(graph, persona, 'advanceStateLossCase', asked, CASE))).case;
}

/** A payment that the budget user of 71.10 records. */
export async function payCase(
  graph: TestGraph,
  { id: caseId, version: expectedVersion }: SeenCase,
  amount: string,
): Promise<SeenCase> {
  const input = { caseId, expectedVersion, ntpn: newNtpn(), paidOn: '2026-06-25', amount };
  const answer = act(graph, 'regency:71.10:kpa', 'recordStateLossPayment', input, CASE);
  return (await must<{ case: SeenCase }>(answer)).case;
}
