import type { Client } from 'pg';
import type { LegalConclusion } from '../../legal/legal-conclusion.ts';
import type { ReferralStatus } from '../../legal/referral-status.ts';
import { nextReferralStatus, type ReferralAction } from '../../legal/referral-steps.ts';
import { title } from '../addressing.ts';
import { recordedOn } from '../moves.ts';
import { type CasePlan, chanceOf, laterOf, OTHER, RECORDER } from './case-plan.ts';
import { putRows } from './put-rows.ts';

/** Who of the usual personas is named on the made-up cases: two inspectors, and two of the legal bureau. */
export const NAMED = [
  'national-auditor',
  'national-auditor+2',
  'whistleblowing:legal',
  'whistleblowing:legal+2',
].map((persona) => `demonstration:${persona}`);

interface LegalStory {
  readonly conclusion: LegalConclusion;
  readonly isIssued: boolean;
  /** Of its referral, where there is one: each ten days after the one before. */
  readonly steps?: readonly ReferralAction[];
}

const STORIES: readonly LegalStory[] = [
  {
    conclusion: 'CRIMINAL_INDICATION',
    isIssued: true,
    steps: ['OPINE', 'APPROVE', 'SEND', 'RECEIVE', 'INQUIRE', 'INVESTIGATE'],
  },
  { conclusion: 'CRIMINAL_INDICATION', isIssued: true, steps: ['OPINE'] },
  { conclusion: 'ADMINISTRATIVE_ERROR_WITH_LOSS', isIssued: true },
  { conclusion: 'ADMINISTRATIVE_ERROR', isIssued: false },
];

interface Criminal {
  readonly id: string;
  readonly report_id: string;
  readonly reported_on: string;
  readonly received_on: string | null;
  readonly value: string;
  readonly scope: object;
}

/** Findings coded 1.05 on which the usual personas are named, with what the law makes of them. */
export async function putLegal(client: Client, plan: CasePlan): Promise<number> {
  const { rows: findings } = await client.query<Criminal>(
    `select f.id, f.report_id, f.value::text, p.reported_on::text,
       (select min(received_on)::text from findings.report_addressee a where a.report_id = p.id) as received_on,
       jsonb_build_object('report_id', f.report_id, 'addressed_offices', f.addressed_offices, 'restricted', true,
         'addressed_branches', f.addressed_branches, 'addressed_provinces', f.addressed_provinces) as scope
     from findings.finding f join findings.audit_report p on p.id = f.report_id
     where f.code like '1.05%' and f.restricted order by p.reported_on, f.id limit ${STORIES.length}`,
  );
  await client.query('update findings.audit_report set need_to_know = $2 where id = any ($1)', [
    findings.map(({ report_id }) => report_id),
    NAMED,
  ]);
  const chance = chanceOf(plan, 'legal');
  const later = laterOf(plan);
  const opinions: object[] = [];
  const referrals: object[] = [];
  const steps: object[] = [];
  for (const [index, finding] of findings.entries()) {
    const { conclusion, isIssued, steps: taken } = STORIES[index] as LegalStory;
    const scope = { ...finding.scope, need_to_know: NAMED, provenance: 'SYNTHETIC', finding_id: finding.id };
    const opinionOn = later(finding.reported_on, 40);
    const opinion = chance.id(opinionOn);
    opinions.push({
      ...{ id: opinion, ...scope, conclusion, number: `SINTETIS/PH/${index + 1}`, opinion_on: opinionOn },
      ...{ result_on: later(finding.reported_on, 30), text: title('Pendapat hukum untuk peragaan.') },
      ...{ written_by: RECORDER, issued_on: isIssued ? later(opinionOn, 3) : null },
      ...{ issued_by: isIssued ? OTHER : null, referrals: taken ? 1 : 0, version: 1 + Number(isIssued) },
    });
    if (!taken) continue;
    const referral = chance.id(opinionOn);
    const { finding_id: _, ...stepScope } = scope;
    let status: ReferralStatus = 'DRAFT';
    let lastStepBy = RECORDER;
    const dated: Partial<Record<ReferralAction, { day: string; number: string }>> = {};
    for (const [place, action] of taken.entries()) {
      const by = place % 2 === 0 ? RECORDER : OTHER;
      const from = status;
      status = nextReferralStatus({ status, draftedBy: RECORDER, lastStepBy }, action, by);
      lastStepBy = by;
      const day = later(opinionOn, 5 + 10 * place);
      // From SEND on there is a document.
      const document = place < 2 ? null : { day, number: `SINTETIS/${action}/${index + 1}` };
      if (document) dated[action] = document;
      steps.push({
        ...{
          id: chance.id(day),
          ...stepScope,
          referral_id: referral,
          action,
          from_status: from,
          to_status: status,
        },
        ...{ document_on: document?.day ?? null, document_number: document?.number ?? null },
        ...{ note: null, recorded_at: recordedOn(day), taken_by: by },
      });
    }
    referrals.push({
      ...{ id: referral, ...scope, legal_opinion_id: opinion, status, target_body: 'KEJAKSAAN' },
      ...{ target_office: title('Kejaksaan setempat'), loss_estimate: finding.value },
      ...{ loss_estimated_by: 'Inspektorat Utama', report_received_on: finding.received_on },
      ...{ letter_on: dated.SEND?.day ?? null, letter_number: dated.SEND?.number ?? null },
      ...{ spdp_on: dated.INVESTIGATE?.day ?? null, spdp_number: dated.INVESTIGATE?.number ?? null },
      ...{ drafted_by: RECORDER, last_step_by: lastStepBy, version: 1 + taken.length },
    });
  }
  let count = await putRows(client, 'legal_opinion', opinions);
  count += await putRows(client, 'referral', referrals);
  return count + (await putRows(client, 'referral_step', steps));
}
