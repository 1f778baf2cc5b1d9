import type { Client } from 'pg';
import type { FollowUpAction } from '../../follow-up/follow-up-action.ts';
import type { WorkflowState } from '../../follow-up/workflow.ts';
import { type CasePlan, chanceOf, RECORDER } from './case-plan.ts';
import { type MadeUpPart, madeUpParts, scopeOfMadeUp } from './made-up-parts.ts';
import { putRows } from './put-rows.ts';

interface Sent {
  readonly submitted_on: string;
  readonly verified_on: string | null;
  readonly received_by_auditor_on: string | null;
  readonly returned_on: string | null;
  readonly remark: string | null;
}

export interface Gone extends MadeUpPart {
  readonly source: string;
  readonly workflow: WorkflowState;
  readonly workflow_on: string;
  readonly answers: readonly Sent[];
  /** Days from which a status was decided. */
  readonly decided: readonly string[];
}

export interface Step {
  readonly action: FollowUpAction;
  readonly from: WorkflowState;
  readonly to: WorkflowState;
  readonly on: string;
  readonly note?: string;
}

/** The steps by which a part came to where it stands; none where they lead elsewhere. */
export function stepsOf(part: Gone): Step[] {
  const steps: Step[] = [];
  const isAt = (): WorkflowState => steps.at(-1)?.to ?? 'RECEIVED';
  const isThere = (): boolean => isAt() === part.workflow;
  const step = (action: FollowUpAction, to: WorkflowState, on: string, note?: string) =>
    steps.push({ action, from: isAt(), to, on, note });
  const [first] = part.answers;
  if (part.workflow !== 'RECEIVED') step('DISPOSE', 'DISPOSED', first?.submitted_on ?? part.workflow_on);
  if (part.workflow !== 'RECEIVED' && part.workflow !== 'DISPOSED' && first === undefined)
    step('DRAFT', 'DRAFTED', part.workflow_on);
  for (const [place, sent] of part.answers.entries()) {
    const isLast = place === part.answers.length - 1;
    step('DRAFT', 'DRAFTED', sent.submitted_on);
    step(
      'SUBMIT',
      part.regency_code === null ? 'SUBMITTED_TO_APIP' : 'SUBMITTED_TO_PROVINCE',
      sent.submitted_on,
    );
    if (isLast && isThere()) break;
    if (part.regency_code !== null) step('CONSOLIDATE', 'SUBMITTED_TO_APIP', sent.submitted_on);
    if (sent.returned_on !== null) step('RETURN', 'RETURNED', sent.returned_on, sent.remark ?? undefined);
    if (sent.verified_on === null) continue;
    step('VERIFY', 'VERIFIED_BY_APIP', sent.verified_on);
    if (isLast && isThere()) break;
    if (part.source === 'BPK' && sent.received_by_auditor_on !== null)
      step('SEND', 'SENT_TO_BPK', sent.received_by_auditor_on);
  }
  for (const day of part.decided) step('ASSESS', 'ASSESSED', day);
  return isThere() ? steps : [];
}

/** How the parts of which the usual personas read came to where they stand. */
export async function putSteps(client: Client, plan: CasePlan): Promise<number> {
  const parts = await madeUpParts<Gone>(client, {
    also: ', a.source, a.workflow, a.workflow_on::text, n.answers, c.decided',
    beside: `cross join lateral (
        select coalesce(jsonb_agg(s order by s.submitted_on, s.id), '[]') as answers from findings.answer s where s.addressee_id = a.id) n
      cross join lateral (
        select coalesce(array_agg(o.effective_on::text order by o.recorded_at) filter (where o.from_status is not null), '{}') as decided
        from findings.office_status_change o where o.addressee_id = a.id) c`,
    where: 'a.province_code in (0, 71)',
    order: 'a.organisation_code',
    most: 5_000,
  });
  const chance = chanceOf(plan, 'steps');
  const rows = parts.flatMap((part) =>
    stepsOf(part).map(({ action, from, to, on, note = null }, place) => ({
      ...{ id: chance.id(on), ...scopeOfMadeUp(part), addressee_id: part.id },
      ...{ action, from_state: from, to_state: to, note, taken_by: RECORDER },
      // Those of one day one after the other, from nine in the morning in Jakarta.
      recorded_at: `${on}T02:00:${String(place).padStart(2, '0')}Z`,
    })),
  );
  return putRows(client, 'follow_up_step', rows);
}
