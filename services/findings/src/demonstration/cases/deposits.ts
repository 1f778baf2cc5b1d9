import type { Client } from 'pg';
import { title } from '../addressing.ts';
import { recordedOn } from '../moves.ts';
import { type CasePlan, chanceOf, laterOf, OTHER, RECORDER, receiptNumber } from './case-plan.ts';
import { madeUpParts, SHOWN_FIRST, scopeOfMadeUp } from './made-up-parts.ts';
import { putRows } from './put-rows.ts';

/** Each part has one of these: heard of, not heard of yet, or taken back. */
const ENDS = ['RECORDED', 'RECORDED', 'REFUTED', 'RECORDED', 'WITHDRAWN', 'RECORDED'] as const;

/** A few payments of the last days: none of them counts yet. */
export async function putDeposits(client: Client, plan: CasePlan): Promise<number> {
  const parts = await madeUpParts(client, {
    where: `a.code = '01' and a.share >= 100000 and a.office_status = 'BELUM_SESUAI'
      and a.share > (select coalesce(sum(amount), 0) from findings.deposit d where d.addressee_id = a.id) * 1.3`,
    order: SHOWN_FIRST,
    most: ENDS.length,
  });
  const chance = chanceOf(plan, 'deposits');
  const later = laterOf(plan);
  const rows = parts.map((part, index) => {
    const end = ENDS[index];
    const paidOn = later(plan.asOf, -2 - index);
    const [refuted, withdrawn] = [end === 'REFUTED', end === 'WITHDRAWN'];
    return {
      ...{
        id: chance.id(paidOn),
        ...scopeOfMadeUp(part),
        addressee_id: part.id,
        ntpn: receiptNumber(chance),
      },
      ...{ paid_on: paidOn, amount: ((BigInt(part.share) * 2n) / 10n).toString(), instalment: 0, surplus: 0 },
      ...{ payer: title(`Penyetor ${index + 1}`), confirmed: false },
      ...{ refuted_on: refuted ? plan.asOf : null, refuted_by: refuted ? OTHER : null },
      refutal_reason: refuted ? title('Kas negara tidak mengenal NTPN ini.') : null,
      ...{ withdrawn_on: withdrawn ? plan.asOf : null, withdrawn_by: withdrawn ? RECORDER : null },
      withdrawal_reason: withdrawn ? title('Tercatat dua kali.') : null,
      ...{ recorded_by: RECORDER, recorded_at: recordedOn(paidOn), version: refuted || withdrawn ? 2 : 1 },
    };
  });
  return putRows(client, 'deposit', rows);
}
