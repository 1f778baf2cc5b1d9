import { plantEvidence } from './plant-files.ts';
import { DAY } from './plant-guests.ts';
import type { Planting } from './planting.ts';
import { type Row, scopeColumns } from './world.ts';

/** What an office promised in a meeting, to settle a recommendation and to strengthen a control. */
export async function plantCommitment(
  planting: Planting,
  meeting: Row,
  office: string,
  recommendation: Row,
): Promise<void> {
  const key = planting.id();
  // Restricted is not what was promised, but what it is to settle.
  const { restricted = false, needToKnow = [] } = recommendation;
  await planting.put(
    'meetings.commitment',
    { type: 'Commitment', key, offices: [office], host: meeting.host, restricted, needToKnow },
    {
      id: key,
      meeting_id: meeting.key,
      ...scopeColumns(office),
      text: planting.word(),
      owner: planting.word(),
      agreed_on: DAY,
      due_date: '2026-06-20',
      original_due_date: '2026-06-10',
      agreed_by: planting.word(),
      measure: planting.word(),
      sub_element_code: '3.1',
      status: 'VERIFIED',
      reported_on: '2026-06-10',
      reported_by: planting.word(),
      office_note: planting.word(),
      inspectorate_note: planting.word(),
      host_note: planting.word(),
      cancelled_on: '2026-06-13',
      verified_on: '2026-06-12',
      evidence_count: 1,
      version: 1,
      provenance: 'SYNTHETIC',
      source: planting.word(),
    },
  );
  await plantEvidence(planting, key, office);
  await planting.hang('meetings.commitment_link', {
    commitment_id: key,
    recommendation_id: recommendation.key,
    source: 'BPK',
    ...scopeColumns(office),
    restricted,
    need_to_know: needToKnow,
  });
  await plantHistory(planting, key, office);
}

/** What was done with it, and that it was given more time. */
async function plantHistory(planting: Planting, commitment: string, office: string): Promise<void> {
  const put = (table: string, type: string, values: object): Promise<Row> => {
    const key = planting.id();
    return planting.put(
      `meetings.${table}`,
      { type, key, offices: [office] },
      { id: key, commitment_id: commitment, ...scopeColumns(office), taken_by: planting.word(), ...values },
    );
  };
  await put('commitment_step', 'CommitmentStep', {
    action: 'REPORT',
    from_status: 'IN_PROGRESS',
    to_status: 'REPORTED_DONE',
    note: planting.word(),
  });
  await put('due_date_extension', 'DueDateExtension', {
    from_date: '2026-06-10',
    to_date: '2026-06-20',
    reason: planting.word(),
  });
}
