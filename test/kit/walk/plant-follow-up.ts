import type { Planting } from './planting.ts';
import { type Row, scopeColumns } from './world.ts';

/** Every day of a part is there, also those that exclude each other. */
export const onTheClock = {
  workflow_on: '2026-06-09',
  waiting_since: '2026-06-10',
  with_auditor_since: '2026-06-11',
  extended_to: '2026-05-20',
};

/** What was done with an office's part, and that it was given more time. */
export async function plantFollowUp(planting: Planting, addressee: Row, report: Row): Promise<void> {
  const { offices, restricted = false, needToKnow = [] } = addressee;
  const put = (table: string, type: string, values: object): Promise<Row> => {
    const key = planting.id();
    return planting.put(
      `findings.${table}`,
      { type, key, offices, restricted, needToKnow },
      {
        id: key,
        addressee_id: addressee.key,
        report_id: report.key,
        ...scopeColumns(offices[0] as string),
        restricted,
        need_to_know: needToKnow,
        provenance: 'SYNTHETIC',
        recorded_at: '2026-06-01T00:00:00Z',
        taken_by: planting.word(),
        ...values,
      },
    );
  };
  await put('follow_up_step', 'FollowUpStep', {
    action: 'RETURN',
    from_state: 'SUBMITTED_TO_APIP',
    to_state: 'RETURNED',
    note: planting.word(),
  });
  await put('deadline_extension', 'DeadlineExtension', {
    from_date: '2026-04-30',
    to_date: '2026-05-20',
    reason: planting.word(),
  });
}
