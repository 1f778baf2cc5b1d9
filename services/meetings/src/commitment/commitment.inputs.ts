import {
  DateFilter,
  OrganisationFilter,
  orderingOf,
  today,
  type Where,
  whereDay,
  whereOffice,
} from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ReportSource } from '../recommendation/report-source.ts';
import type { Commitment } from './commitment.entity.ts';
import { CommitmentStatus, SETTLED } from './commitment-status.ts';
import { CommitmentAction } from './commitment-steps.ts';

@InputType({ description: 'Conditions on commitments; those given must all hold.' })
export class CommitmentsFilter {
  @Field(() => OrganisationFilter, { nullable: true, description: 'Made by this office, or in this branch.' })
  organisation?: OrganisationFilter;

  @Field(() => [CommitmentStatus], { nullable: true, description: 'Any of these statuses.' })
  status?: CommitmentStatus[];

  @Field(() => DateFilter, { nullable: true })
  agreedOn?: DateFilter;

  @Field(() => DateFilter, { nullable: true })
  dueDate?: DateFilter;

  @Field(() => Boolean, { nullable: true, description: 'As the field `overdue` says today.' })
  overdue?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Verified by its due date, whether that is past or still to come; `false` are those verified later.',
  })
  keptInTime?: boolean;

  @Field(() => ReportSource, {
    nullable: true,
    description: 'Tied to a recommendation of this auditor this viewer may know of.',
  })
  tiedTo?: ReportSource;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Tied to an audit recommendation this viewer may know of, or not.',
  })
  hasRecommendation?: boolean;
}

export const CommitmentOrder = orderingOf<Commitment>(
  'Commitment',
  { DUE_DATE: 'dueOrLast', AGREED_ON: 'agreedOn' },
  [['dueOrLast', 'ASC']],
  { DUE_DATE: { description: 'Those without a due date count as the latest.' } },
);
export type CommitmentOrder = InstanceType<typeof CommitmentOrder>;

export function whereCommitment(filter: CommitmentsFilter = {}): Where {
  const agreedOn = whereDay(filter.agreedOn);
  const dueDate = whereDay(filter.dueDate);
  const conditions: Where[] = [
    whereOffice(filter.organisation),
    ...(filter.status ? [{ status: { $in: filter.status } }] : []),
    ...(agreedOn ? [{ agreedOn }] : []),
    ...(dueDate ? [{ dueDate }] : []),
    ...(filter.overdue === undefined ? [] : [whereOverdue(filter.overdue)]),
    ...(filter.keptInTime === undefined ? [] : [{ keptInTime: filter.keptInTime }]),
    ...(filter.tiedTo ? [{ links: { $some: { source: filter.tiedTo } } }] : []),
    ...(filter.hasRecommendation === undefined
      ? []
      : [{ links: { [filter.hasRecommendation ? '$some' : '$none']: {} } }]),
  ];
  return { $and: conditions };
}

/** What the getter `overdue` says, in SQL. */
const whereOverdue = (overdue: boolean): Where =>
  overdue
    ? { status: { $nin: SETTLED }, dueOrLast: { $lt: today() } }
    : { $or: [{ status: { $in: SETTLED } }, { dueOrLast: { $gte: today() } }] };

@InputType({ description: 'One step in the life of a commitment.' })
export class AdvanceCommitmentInput {
  @Field(() => ID)
  commitmentId: string;

  @Field(() => CommitmentAction)
  action: CommitmentAction;

  @Field(() => String, {
    nullable: true,
    description:
      'How it was done, or why it is sent back: at most 2000 characters; RETURN and CANCEL need one.',
  })
  note?: string;

  @Field(() => Int, {
    description: '`version` as last read: refused with CONFLICT when it has changed since.',
  })
  expectedVersion: number;
}
