import { DateFilter, OrganisationFilter, orderingOf, StringFilter } from '@oversight/kernel';
import { Field, InputType, Int } from 'type-graphql';
import { OfficialStatus } from '../assessment/official-status.ts';
import { ReportSource } from '../vocabulary.ts';
import { AgeBucket } from './ageing.ts';
import type { RecommendationAddressee } from './recommendation-addressee.entity.ts';
import { WorkflowState } from './workflow.ts';

@InputType({
  description: 'Conditions on the parts of offices in recommendations; those given must all hold.',
})
export class FollowUpsFilter {
  @Field(() => OrganisationFilter, { nullable: true, description: 'Of this office, or under this branch.' })
  organisation?: OrganisationFilter;

  @Field(() => [WorkflowState], { nullable: true, description: 'Any of these states.' })
  workflow?: WorkflowState[];

  @Field(() => [OfficialStatus], { nullable: true, description: 'Any of these statuses of the part.' })
  officeStatus?: OfficialStatus[];

  @Field(() => ReportSource, { nullable: true, description: 'Whose report it is from.' })
  source?: ReportSource;

  @Field(() => Int, { nullable: true, description: 'Fiscal year of the report.' })
  fiscalYear?: number;

  @Field(() => StringFilter, { nullable: true, description: 'Recommendation code, "01" to "14".' })
  code?: StringFilter;

  @Field(() => Boolean, { nullable: true, description: 'To be paid off in money (code 01), or not.' })
  monetary?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether there is a complete answer.' })
  answered?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'As the field `answerOverdue` says today.' })
  overdue?: boolean;

  @Field(() => DateFilter, { nullable: true, description: 'By the day on which the office received it.' })
  receivedOn?: DateFilter;

  @Field(() => DateFilter, {
    nullable: true,
    description:
      'By day 60. Behind the numbers of an office or a branch stand, as of a day: those of F3 with `lt` the day after, of F4 with `lt` that day and status 3.',
  })
  originalDueOn?: DateFilter;

  @Field(() => Boolean, {
    nullable: true,
    description: 'A complete answer came within 60 days (F3), or did not.',
  })
  answeredInTime?: boolean;

  @Field(() => DateFilter, { nullable: true, description: 'By the last day to answer, as extended.' })
  dueOn?: DateFilter;

  @Field(() => Int, {
    nullable: true,
    description: 'Not answered, and to be answered from today (WIB) until so many days from now, 0 to 3650.',
  })
  dueWithinDays?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'APIP’s verification is waited for since more than so many working days, 0 to 3650.',
  })
  waitingOverWorkingDays?: number;

  @Field(() => [AgeBucket], { nullable: true, description: 'Open, and of any of these ages today.' })
  ageBucket?: AgeBucket[];

  @Field(() => [AgeBucket], {
    nullable: true,
    description: 'The same, counted from as much later as the last day to answer was extended.',
  })
  currentAgeBucket?: AgeBucket[];
}

export const FollowUpOrder = orderingOf<RecommendationAddressee>(
  'FollowUp',
  {
    DUE_ON: 'lastDay',
    RECEIVED_ON: 'receivedOn',
    OUTSTANDING: 'outstanding',
    WAITING_SINCE: 'waitingOrLast',
  },
  [['lastDay', 'ASC']],
  {
    OUTSTANDING: {
      description: 'What is still to be paid of the share while it is open: for who reads what was paid.',
    },
    WAITING_SINCE: { description: 'Those whose verification is not waited for count as the latest.' },
  },
);
export type FollowUpOrder = InstanceType<typeof FollowUpOrder>;
