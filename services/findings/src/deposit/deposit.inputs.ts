import {
  DateFilter,
  OrganisationFilter,
  orderingOf,
  StringFilter,
  type Where,
  whereDay,
  whereOffice,
  whereText,
} from '@oversight/kernel';
import { Field, InputType } from 'type-graphql';
import type { Deposit } from './deposit.entity.ts';
import { DepositState } from './deposit-steps.ts';

@InputType({ description: 'Conditions on deposits; those given must all hold.' })
export class DepositsFilter {
  @Field(() => OrganisationFilter, { nullable: true, description: 'Owed by this office, or in this branch.' })
  organisation?: OrganisationFilter;

  @Field(() => [DepositState], {
    nullable: true,
    description: 'Any of these states; RECORDED are those not confirmed yet.',
  })
  state?: DepositState[];

  @Field(() => Boolean, { nullable: true, description: 'Whether the treasury confirmed it.' })
  confirmed?: boolean;

  @Field(() => DateFilter, { nullable: true, description: 'By the day of the payment.' })
  paidOn?: DateFilter;

  @Field(() => StringFilter, { nullable: true, description: 'By the treasury receipt number.' })
  ntpn?: StringFilter;

  @Field(() => Boolean, { nullable: true, description: 'Part of it is above what was owed, or none.' })
  surplus?: boolean;
}

export const DepositOrder = orderingOf<Deposit>('Deposit', { PAID_ON: 'paidOn', AMOUNT: 'amount' }, [
  ['paidOn', 'DESC'],
]);
export type DepositOrder = InstanceType<typeof DepositOrder>;

/** What the getter `state` says, in SQL. */
const IN_STATE: Record<DepositState, Where> = {
  RECORDED: { confirmed: false, withdrawnOn: null, refutedOn: null },
  CONFIRMED: { confirmed: true },
  REFUTED: { refutedOn: { $ne: null } },
  WITHDRAWN: { withdrawnOn: { $ne: null } },
};

export function whereDeposit(filter: DepositsFilter = {}): Where {
  const paidOn = whereDay(filter.paidOn);
  const ntpn = whereText(filter.ntpn);
  return {
    $and: [
      whereOffice(filter.organisation),
      ...(filter.state ? [{ $or: filter.state.map((state) => IN_STATE[state]) }] : []),
      ...(filter.confirmed === undefined ? [] : [{ confirmed: filter.confirmed }]),
      ...(paidOn ? [{ paidOn }] : []),
      ...(ntpn ? [{ ntpn }] : []),
      ...(filter.surplus === undefined ? [] : [{ surplus: filter.surplus ? { $gt: 0n } : 0n }]),
    ],
  };
}
