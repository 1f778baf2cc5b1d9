import {
  type Act,
  type ActTable,
  actable,
  addable,
  changeable,
  forbidden,
  mayAct,
  mustAct,
  type Viewer,
} from '@oversight/kernel';
import { SCHEMA } from '../audit-scope.ts';
import { byNew, changedByParty } from '../party-columns.ts';
import { isBudgetUser, VIEWER_IS_BUDGET_USER } from './budget-user.ts';
import { seenParties } from './responsible-party.policy.ts';
import { STEPS, type StateLossAction, type StateLossParty } from './state-loss-steps.ts';

interface Placed {
  readonly organisationCode: string;
}

/** The office's budget user reports, the TPKN verifies, Sekjen or BPK charges, the inspectorate confirms payment. */
export const LOSS_ACTS: ActTable<StateLossParty> = {
  // Beside the role it takes the position.
  BUDGET_USER: { by: { NATIONAL_SECRETARIAT: 'OFFICE', PROVINCE: 'OFFICE', REGENCY: 'OFFICE' } },
  TPKN: { by: { NATIONAL_SECRETARIAT: 'EVERYWHERE' } },
  SECRETARY_GENERAL: { by: { NATIONAL_SECRETARIAT: 'EVERYWHERE' } },
  BPK: { by: { NATIONAL_AUDITOR: 'EVERYWHERE', EXTERNAL_AUDITOR: 'ENGAGEMENT' }, body: 'BPK' },
  INSPECTORATE: { by: { NATIONAL_AUDITOR: 'EVERYWHERE' } },
};

const REFUSALS: Readonly<Record<StateLossParty, string>> = {
  BUDGET_USER: 'Only the budget user (KPA) of the office reports what its people owe.',
  TPKN: 'Only the TPKN of KPU RI does that.',
  SECRETARY_GENERAL: 'Only the Sekretaris Jenderal does that.',
  BPK: 'Only BPK charges a treasurer.',
  INSPECTORATE: 'Only the inspectorate says what the treasury has.',
};

const holdsPosition = (viewer: Viewer, party: StateLossParty): boolean =>
  party !== 'BUDGET_USER' || isBudgetUser(viewer);

export const mayActAs = (viewer: Viewer, party: StateLossParty, { organisationCode }: Placed): boolean =>
  holdsPosition(viewer, party) && mayAct(viewer, LOSS_ACTS[party], organisationCode);

export function mustActAs(viewer: Viewer, party: StateLossParty, { organisationCode }: Placed): void {
  if (!holdsPosition(viewer, party)) throw forbidden(REFUSALS[party]);
  mustAct(viewer, LOSS_ACTS[party], organisationCode, REFUSALS[party]);
}

/** What this viewer may do at all, by mutation and step. */
export function lossActsOf(viewer: Viewer): ActTable {
  const parties: Record<string, StateLossParty> = {
    reportStateLoss: 'BUDGET_USER',
    recordStateLossPayment: 'BUDGET_USER',
    confirmStateLossPayment: 'INSPECTORATE',
    refuteStateLossPayment: 'INSPECTORATE',
    ...Object.fromEntries(Object.entries(STEPS).map(([action, { by }]) => [action, by])),
  };
  return Object.fromEntries(
    Object.entries(parties).flatMap(([act, party]): [string, Act][] =>
      holdsPosition(viewer, party) ? [[act, LOSS_ACTS[party]]] : [],
    ),
  );
}

export const mayStepLoss = (viewer: Viewer, row: Placed, action: StateLossAction): boolean =>
  mayActAs(viewer, STEPS[action].by, row);

const { BUDGET_USER, ...others } = LOSS_ACTS;
const OTHERS = Object.values(others);
const byBudgetUser = (condition = actable(SCHEMA, [BUDGET_USER])): string =>
  `(${VIEWER_IS_BUDGET_USER} and (${condition}))`;

const addableBy = (acts: readonly Act[]) => {
  const policy = addable(SCHEMA, [...acts, BUDGET_USER]);
  const check = [byBudgetUser(), ...(acts.length > 0 ? [actable(SCHEMA, acts)] : [])].join(' or ');
  return { ...policy, check };
};
const changeableBy = (acts: readonly Act[], withBudgetUser: boolean) => {
  const policy = changeable(SCHEMA, acts);
  const using = [...(withBudgetUser ? [byBudgetUser()] : []), `${policy.using}`].join(' or ');
  return { ...policy, using, check: using };
};

export const partyPolicies = [...seenParties, addableBy([])];
export const casePolicies = [...seenParties, addableBy([]), changeableBy(OTHERS, true)];
export const lossStepPolicies = [...seenParties, addableBy(OTHERS)];
export const lossPlanPolicies = [...seenParties, addableBy([])];
export const paymentPolicies = [...seenParties, addableBy([]), changeableBy([LOSS_ACTS.INSPECTORATE], false)];

/** Which columns of a case each party writes; the state goes with them. */
export const caseShares = changedByParty([
  {
    columns: ['acknowledged_on', 'fault', 'payoff_due_on', 'plan'],
    using: byBudgetUser(byNew([BUDGET_USER])),
  },
  {
    columns: ['established', 'verified_on', 'verified_by', 'stalled_by', 'written_off_on'],
    using: byNew([LOSS_ACTS.TPKN]),
  },
  {
    columns: ['charged_on', 'decision'],
    using: byNew([LOSS_ACTS.SECRETARY_GENERAL, LOSS_ACTS.BPK]),
  },
  { columns: ['paid', 'settled_on'], using: byNew([LOSS_ACTS.INSPECTORATE]) },
]);
