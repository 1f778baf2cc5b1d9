import type { Planting } from './planting.ts';
import { addressColumns, branchesOf, type Row } from './world.ts';

const DAY = '2026-06-05';

/** A legal opinion on each finding, and its referral; whatever its code is. */
export async function plantLaw(planting: Planting): Promise<void> {
  const findings = [...planting.world([]).rows.values()].filter(({ type }) => type === 'Finding');
  for (const finding of findings) {
    const [report, restricted] = (await planting.value(
      `select array[r.id::text, r.restricted::text] from findings.finding f join findings.audit_report r on r.id = f.report_id
       where f.id = $1`,
      [finding.key],
    )) as [string, string];
    // Of one among open ones there is nothing: what hangs on it would be as open as its report.
    if (finding.restricted && restricted === 'false')
      await planting.alter(finding, 'findings.finding', { referral_status: 'SENT' });
    else await plantReferral(planting, finding, report);
  }
}

async function plantReferral(planting: Planting, finding: Row, report: string): Promise<void> {
  const { offices, restricted = false, needToKnow = [] } = finding;
  const put = (table: string, type: string, values: object): Promise<Row> => {
    const key = planting.id();
    return planting.put(
      `findings.${table}`,
      { type, key, offices, restricted, needToKnow },
      {
        id: key,
        report_id: report,
        ...addressColumns(offices),
        addressed_branches: [...new Set(offices.flatMap(branchesOf))],
        ...{ restricted, need_to_know: needToKnow, provenance: 'SYNTHETIC' },
        ...values,
      },
    );
  };
  const opinion = await put('legal_opinion', 'LegalOpinion', {
    finding_id: finding.key,
    conclusion: 'ADMINISTRATIVE_ERROR_WITH_LOSS',
    number: planting.word(),
    opinion_on: DAY,
    result_on: DAY,
    text: planting.word(),
    written_by: planting.word(),
    issued_on: DAY,
    issued_by: planting.word(),
    referrals: 1,
    version: 1,
  });
  const referral = await put('referral', 'Referral', {
    finding_id: finding.key,
    legal_opinion_id: opinion.key,
    status: 'SENT',
    target_body: 'KPK',
    target_office: planting.word(),
    loss_estimate: planting.amount(),
    loss_estimated_by: planting.word(),
    letter_number: planting.word(),
    letter_on: DAY,
    spdp_number: planting.word(),
    spdp_on: DAY,
    report_received_on: DAY,
    drafted_by: planting.word(),
    last_step_by: planting.word(),
    version: 1,
  });
  await put('referral_step', 'ReferralStep', {
    referral_id: referral.key,
    action: 'SEND',
    from_status: 'APPROVED',
    to_status: 'SENT',
    document_on: DAY,
    document_number: planting.word(),
    note: planting.word(),
    recorded_at: `${DAY}T02:00:00Z`,
    taken_by: planting.word(),
  });
}
