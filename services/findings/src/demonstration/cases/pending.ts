import type { Client } from 'pg';
import { title } from '../addressing.ts';
import { recordedOn } from '../moves.ts';
import { type CasePlan, chanceOf, laterOf, RECORDER } from './case-plan.ts';
import { type MadeUpPart, madeUpParts, SHOWN_FIRST, scopeOfMadeUp } from './made-up-parts.ts';
import { putRows } from './put-rows.ts';

interface Assessed extends MadeUpPart {
  readonly accepted: string;
  readonly addressed: object;
}

const MOST = 3;

/** What BPK decided by letter and APIP wrote down: it waits for another person. */
export async function putPendingAssessments(client: Client, plan: CasePlan): Promise<number> {
  const parts = await madeUpParts<Assessed>(client, {
    also: `, (select coalesce(least(sum(d.amount) filter (where d.confirmed), a.share), 0)::text from findings.deposit d
        where d.addressee_id = a.id) as accepted,
      (select jsonb_build_object('addressed_offices', addressed_offices, 'addressed_branches', addressed_branches,
        'addressed_provinces', addressed_provinces) from findings.recommendation r where r.id = a.recommendation_id) as addressed`,
    where: `a.workflow = 'SENT_TO_BPK' and a.office_status = 'BELUM_DITINDAKLANJUTI' and a.source = 'BPK'
      and (select count(*) from findings.recommendation_addressee o where o.recommendation_id = a.recommendation_id) = 1`,
    order: SHOWN_FIRST,
    most: MOST,
  });
  const chance = chanceOf(plan, 'pending');
  const [from, to, state] = ['BELUM_DITINDAKLANJUTI', 'BELUM_SESUAI', 'PENDING'];
  const on = laterOf(plan)(plan.asOf, 0);
  const assessments: object[] = [];
  const offices: object[] = [];
  for (const [index, part] of parts.entries()) {
    const id = chance.id(on);
    const { report_id, restricted, need_to_know, provenance } = scopeOfMadeUp(part);
    const decided = { from_status: from, to_status: to, state };
    assessments.push({
      ...{ id, report_id, restricted, need_to_know, provenance, ...part.addressed, ...decided },
      ...{ recommendation_id: part.recommendation_id, effective_on: on, decided_by: 'BPK' },
      ...{
        document_number: `SINTETIS/BPK/${index + 1}`,
        document_on: on,
        note: title('Bukti belum memadai.'),
      },
      ...{ recorded_by: RECORDER, recorded_at: recordedOn(on) },
      version: 1,
    });
    offices.push({
      ...{ id: chance.id(on), ...scopeOfMadeUp(part), assessment_id: id, addressee_id: part.id },
      ...{ ...decided, accepted: part.accepted, surplus: false },
    });
  }
  const count = await putRows(client, 'assessment', assessments);
  return count + (await putRows(client, 'office_assessment', offices));
}
