import { addDays } from '@oversight/kernel';
import type { Client } from 'pg';
import type { DraftDesk } from '../../drafting.ts';
import { addressing, title } from '../addressing.ts';
import { recordedOn } from '../moves.ts';
import { type CasePlan, chanceOf, RECORDER } from './case-plan.ts';
import { putRows } from './put-rows.ts';

interface Draft {
  readonly desk: DraftDesk;
  readonly type: string;
  readonly office: string;
  readonly province: number;
  readonly regency: number | null;
}

const DRAFTS: readonly Draft[] = [
  { desk: 'APIP', type: 'AUDIT', office: '71.10', province: 71, regency: 7110 },
  { desk: 'BPK', type: 'PERFORMANCE', office: '71', province: 71, regency: null },
];
const VALUE = '18500000';

/** A report on each desk that nobody else knows of yet; APIP’s waits for the person who issues it. */
export async function putDrafts(client: Client, plan: CasePlan): Promise<number> {
  const chance = chanceOf(plan, 'drafts');
  const reportedOn = addDays(plan.asOf, -6);
  const recordedAt = recordedOn(addDays(plan.asOf, -3));
  const receivedOn = addDays(plan.asOf, -1);
  const fiscalYear = Number(plan.asOf.slice(0, 4)) - 1;
  let count = 0;
  for (const { desk, type, office, province, regency } of DRAFTS) {
    const [report, finding, recommendation] = [0, 1, 2].map(() => chance.id(reportedOn));
    const told = { draft_of: desk, restricted: false, need_to_know: [], provenance: 'SYNTHETIC' };
    const [addressed_offices, addressed_branches, addressed_provinces] = addressing([office], false);
    const addressed = { ...told, addressed_offices, addressed_branches, addressed_provinces };
    const scope = { ...told, organisation_code: office, province_code: province, regency_code: regency };
    const put = async (table: string, row: object) => {
      count += await putRows(client, table, [row]);
    };
    await put('audit_report', {
      ...{ id: report, ...addressed, number: `SINTETIS/${desk}/KONSEP/${fiscalYear}`, source: desk, type },
      ...{
        title: title('Konsep laporan, belum diterbitkan'),
        reported_on: reportedOn,
        fiscal_year: fiscalYear,
      },
      ...{ organisation_code: office, changed_by: [], part_edits: 0, version: 1 },
      ...{ recorded_by: RECORDER, recorded_at: recordedAt },
    });
    await put('report_addressee', {
      ...{ id: chance.id(receivedOn), ...scope, report_id: report, received_on: receivedOn, version: 1 },
    });
    await put('finding', {
      ...{ id: finding, ...addressed, report_id: report, number: 1, code: '1.01.07', value: VALUE },
      title: title('Pembayaran biaya perjalanan dinas melebihi standar'),
      ...{ condition: title('Terdapat pembayaran melebihi standar biaya.'), cause_sub_element: '3.7' },
      ...{ cause_confirmed: false, process_area: 'OFFICIAL_TRAVEL', matter_id: chance.id(reportedOn) },
      ...{ occurred_on: addDays(reportedOn, -200), organisation_code: office, recorded_at: recordedAt },
      ...{ state: 'OPEN', severity: 'LOW', version: 1 },
    });
    await put('recommendation', {
      ...{ id: recommendation, ...addressed, report_id: report, finding_id: finding, number: 1, code: '01' },
      ...{ text: title('Menyetorkan kelebihan pembayaran ke kas negara.'), value: VALUE, source: desk },
      ...{ official_status: 'BELUM_DITINDAKLANJUTI', status_on: receivedOn, received_on: receivedOn },
      ...{ fiscal_year: fiscalYear, recorded_at: recordedAt, deposited: 0, part_edits: 0, version: 1 },
      answered_in_time: false,
    });
    await put('recommendation_addressee', {
      ...{ id: chance.id(receivedOn), ...scope, report_id: report, recommendation_id: recommendation },
      ...{ received_on: receivedOn, share: VALUE, source: desk, fiscal_year: fiscalYear, code: '01' },
      ...{ workflow: 'RECEIVED', workflow_on: receivedOn, office_status: 'BELUM_DITINDAKLANJUTI' },
      ...{ deposited: 0, recorded_at: recordedAt, version: 1 },
    });
  }
  return count;
}
