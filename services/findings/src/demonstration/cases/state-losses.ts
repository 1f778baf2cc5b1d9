import { addDays } from '@oversight/kernel';
import type { Client } from 'pg';
import { payoffDueOn } from '../../state-loss/payoff-terms.ts';
import { KIND_OF, type StateLossState } from '../../state-loss/state-loss.enums.ts';
import { nextState } from '../../state-loss/state-loss-steps.ts';
import { title } from '../addressing.ts';
import { recordedOn } from '../moves.ts';
import { type CasePlan, chanceOf, OTHER, RECORDER, receiptNumber } from './case-plan.ts';
import { madeUpParts, scopeOfMadeUp } from './made-up-parts.ts';
import { putRows } from './put-rows.ts';
import { LOSS_STORIES } from './state-loss-stories.ts';

const INSTALMENTS = 4n;
/** The longest story ends within them. */
const DAYS = 240;

/** A made-up loss in each state, each in another province; the first one where the usual personas look. */
export async function putStateLosses(client: Client, plan: CasePlan): Promise<number> {
  const chance = chanceOf(plan, 'state-losses');
  const parts = await madeUpParts(client, {
    where: `a.code = '01' and a.share > 0 and a.received_on <= date '${addDays(plan.asOf, -DAYS)}'
      and a.id in (select distinct on (province_code) id from findings.recommendation_addressee
        where code = '01' and share > 0 and not restricted and draft_of is null
          and received_on <= date '${addDays(plan.asOf, -DAYS)}' order by province_code, organisation_code <> '71.10', id)`,
    order: 'a.province_code <> 71, a.province_code',
    most: LOSS_STORIES.length,
  });
  const rows = { parties: [], cases: [], steps: [], instalments: [], payments: [] } as Record<
    string,
    object[]
  >;
  for (const [index, part] of parts.entries()) {
    const { kind: partyKind, fault, steps, paid } = LOSS_STORIES[index] as (typeof LOSS_STORIES)[number];
    const scope = scopeOfMadeUp(part);
    const kind = KIND_OF[partyKind];
    const reportedOn = addDays(part.received_on, 30);
    const dayOf = (days: number) => addDays(reportedOn, days);
    const on = (action: string): string | null => {
      const days = steps.find(([each]) => each === action)?.[1];
      return days === undefined ? null : dayOf(days);
    };
    const [party, id] = [chance.id(reportedOn), chance.id(reportedOn)];
    const established = BigInt(part.share);
    const percent = (of: number): bigint => (established * BigInt(of)) / 100n;
    const document = title(`SK-${index + 1}`);
    rows.parties?.push({
      ...{
        id: party,
        ...scope,
        addressee_id: part.id,
        kind: partyKind,
        position: title('Pelaksana kegiatan'),
      },
      ...{ name: title(`Penanggung jawab ${index + 1}`), nip: null },
      ...{ recorded_by: RECORDER, recorded_at: recordedOn(reportedOn) },
    });
    const told = { case_id: id, ...scope };
    let state: StateLossState = 'INDICATED';
    const note = (action: string | null, from: string | null, day: string, number: number) =>
      rows.steps?.push({
        ...{ id: chance.id(day), ...told, number, action, from_state: from, to_state: state },
        ...{ established: established.toString(), document: action === null ? null : document },
        ...{ note: title('Dicatat untuk peragaan.'), recorded_at: recordedOn(day) },
        taken_by: number % 2 === 1 ? RECORDER : OTHER,
      });
    note(null, null, reportedOn, 1);
    for (const [place, [action, days]] of steps.entries()) {
      const from = state;
      state = nextState(state, kind, action);
      note(action, from, dayOf(days), place + 2);
    }
    const planned = on('PAY_IN_INSTALMENTS');
    for (let number = 1n; planned !== null && number <= INSTALMENTS; number++) {
      const equal = established / INSTALMENTS;
      const amount = number < INSTALMENTS ? equal : established - equal * (INSTALMENTS - 1n);
      rows.instalments?.push({
        ...{ id: chance.id(planned), ...told, plan: 1, number: Number(number), amount: amount.toString() },
        ...{ due_on: addDays(planned, 60 * Number(number)), recorded_at: recordedOn(planned) },
      });
    }
    for (const { percent: share, days, confirmed } of paid)
      rows.payments?.push({
        ...{
          id: chance.id(dayOf(days)),
          ...told,
          ntpn: receiptNumber(chance),
          amount: percent(share).toString(),
        },
        ...{ paid_on: dayOf(days - 5), recorded_at: recordedOn(dayOf(days - 4)), recorded_by: RECORDER },
        ...{
          confirmed_at: confirmed ? recordedOn(dayOf(days)) : null,
          confirmed_by: confirmed ? OTHER : null,
        },
      });
    const known = paid.reduce((sum, each) => sum + (each.confirmed ? percent(each.percent) : 0n), 0n);
    const acknowledged = on('ACKNOWLEDGE');
    const charged = on('CHARGE_BY_BPK');
    rows.cases?.push({
      ...{ id, ...scope, addressee_id: part.id, party_id: party, kind, state },
      ...{ reported_on: reportedOn, reported_by: RECORDER },
      ...{ reported: part.share, established: part.share, paid: known.toString() },
      ...{ verified_on: on('VERIFY'), verified_by: on('VERIFY') && OTHER },
      ...{ acknowledged_on: acknowledged, fault: acknowledged && fault },
      payoff_due_on: acknowledged && payoffDueOn(acknowledged, fault),
      ...{ charged_on: charged, decision: charged && document, stalled_by: on('STALL') && RECORDER },
      ...{ settled_on: on('SETTLE'), written_off_on: on('WRITE_OFF') },
      ...{ plan: planned === null ? 0 : 1, steps: steps.length + 1, version: steps.length + 1 },
    });
  }
  let count = await putRows(client, 'responsible_party', rows.parties ?? []);
  count += await putRows(client, 'state_loss_case', rows.cases ?? []);
  count += await putRows(client, 'state_loss_step', rows.steps ?? []);
  count += await putRows(client, 'state_loss_instalment', rows.instalments ?? []);
  return count + (await putRows(client, 'state_loss_payment', rows.payments ?? []));
}
