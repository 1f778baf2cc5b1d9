import {
  DateFilter,
  OrganisationFilter,
  orderingOf,
  type Where,
  whereDay,
  whereOffice,
} from '@oversight/kernel';
import { Field, InputType } from 'type-graphql';
import { StateLossKind, StateLossState } from './state-loss.enums.ts';
import type { StateLossCase } from './state-loss-case.entity.ts';

@InputType({ description: 'Conditions on losses of the state; those given must all hold.' })
export class StateLossCasesFilter {
  @Field(() => OrganisationFilter, { nullable: true, description: 'Of this office, or in this branch.' })
  organisation?: OrganisationFilter;

  @Field(() => [StateLossState], { nullable: true, description: 'Any of these states.' })
  state?: StateLossState[];

  @Field(() => [StateLossKind], { nullable: true, description: 'Any of these kinds.' })
  kind?: StateLossKind[];

  @Field(() => DateFilter, { nullable: true, description: 'By the day on which it was reported.' })
  reportedOn?: DateFilter;

  @Field(() => DateFilter, { nullable: true, description: 'By the last day to pay it off.' })
  payoffDueOn?: DateFilter;
}

export const StateLossCaseOrder = orderingOf<StateLossCase>(
  'StateLossCase',
  { REPORTED_ON: 'reportedOn', ESTABLISHED: 'established', PAID: 'paid' },
  [['reportedOn', 'DESC']],
);
export type StateLossCaseOrder = InstanceType<typeof StateLossCaseOrder>;

export function whereCase(filter: StateLossCasesFilter = {}): Where {
  const reportedOn = whereDay(filter.reportedOn);
  const payoffDueOn = whereDay(filter.payoffDueOn);
  return {
    ...whereOffice(filter.organisation),
    ...(filter.state && { state: { $in: filter.state } }),
    ...(filter.kind && { kind: { $in: filter.kind } }),
    ...(reportedOn && { reportedOn }),
    ...(payoffDueOn && { payoffDueOn }),
  };
}
