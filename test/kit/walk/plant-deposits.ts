import type { Planting } from './planting.ts';
import type { Row } from './world.ts';

type Put = (table: string, type: string, values: object) => Promise<Row>;

const DAY = '2026-06-01';
const MOMENT = `${DAY}T02:00:00Z`;

/** What an office's part has deposited, and what somebody of it owes: every column of every table filled. */
export async function plantMoney(put: Put, planting: Planting, addressee: Row): Promise<void> {
  const deposit = (instalment: number, values: object) =>
    put('deposit', 'Deposit', {
      addressee_id: addressee.key,
      ntpn: planting.word(),
      paid_on: DAY,
      amount: planting.amount(),
      payer: planting.word(),
      instalment,
      external_ref: planting.word(),
      recorded_by: planting.word(),
      recorded_at: MOMENT,
      ...values,
    });
  const confirmed = { confirmed: true, confirmed_on: DAY, confirmed_by: planting.word() };
  const first = await deposit(2, confirmed);
  // One or the other: a page must hold them all.
  const isRefuted = Number.parseInt(addressee.key.slice(-1), 16) % 2 === 0;
  await deposit(
    3,
    isRefuted
      ? { refuted_on: DAY, refuted_by: planting.word(), refutal_reason: planting.word() }
      : { withdrawn_on: DAY, withdrawn_by: planting.word(), withdrawal_reason: planting.word() },
  );
  await put('deposit_revision', 'DepositRevision', {
    deposit_id: first.key,
    recorded_at: MOMENT,
    reason: planting.word(),
    taken_by: planting.word(),
    ntpn: planting.word(),
    paid_on: DAY,
    amount: planting.amount(),
    payer: planting.word(),
  });
  const party = await put('responsible_party', 'ResponsibleParty', {
    addressee_id: addressee.key,
    kind: 'OFFICIAL',
    name: planting.word(),
    position: planting.word(),
    nip: planting.word(),
    recorded_by: planting.word(),
    recorded_at: MOMENT,
  });
  await plantCase(put, planting, { addressee, party }, { state: 'SETTLED', settled_on: DAY });
  await plantCase(put, planting, { addressee, party }, { state: 'WRITTEN_OFF', written_off_on: DAY });
}

async function plantCase(
  put: Put,
  planting: Planting,
  { addressee, party }: { readonly addressee: Row; readonly party: Row },
  ended: { readonly state: string } & Record<string, string>,
): Promise<void> {
  const established = planting.amount();
  const { key: case_id } = await put('state_loss_case', 'StateLossCase', {
    addressee_id: addressee.key,
    party_id: party.key,
    kind: 'COMPENSATION_CLAIM',
    reported_on: DAY,
    reported_by: planting.word(),
    reported: planting.amount(),
    established,
    paid: planting.amount(),
    verified_on: DAY,
    verified_by: planting.word(),
    acknowledged_on: DAY,
    fault: 'NEGLIGENT',
    payoff_due_on: '2028-06-01',
    charged_on: DAY,
    decision: planting.word(),
    stalled_by: planting.word(),
    plan: 1,
    steps: 1,
    ...ended,
  });
  await put('state_loss_step', 'StateLossStep', {
    case_id,
    number: 1,
    action: ended.state === 'SETTLED' ? 'SETTLE' : 'WRITE_OFF',
    from_state: 'STALLED',
    to_state: ended.state,
    established,
    document: planting.word(),
    note: planting.word(),
    recorded_at: MOMENT,
    taken_by: planting.word(),
  });
  await put('state_loss_payment', 'StateLossPayment', {
    case_id,
    ntpn: planting.word(),
    paid_on: DAY,
    amount: planting.amount(),
    recorded_at: MOMENT,
    recorded_by: planting.word(),
    confirmed_at: MOMENT,
    confirmed_by: planting.word(),
    refuted_at: MOMENT,
    refuted_by: planting.word(),
    refutal_reason: planting.word(),
  });
  await put('state_loss_instalment', 'StateLossInstalment', {
    case_id,
    plan: 1,
    number: 1,
    due_on: DAY,
    amount: planting.amount(),
    recorded_at: MOMENT,
  });
}
