import {
  DateFilter,
  OrganisationFilter,
  orderingOf,
  StringFilter,
  today,
  type Viewer,
  type Where,
  whereDay,
  whereText,
} from '@oversight/kernel';
import { Field, InputType, Int } from 'type-graphql';
import { OfficialStatus } from '../assessment/official-status.ts';
import { FindingState, ReportSource } from '../vocabulary.ts';
import { addressedTo } from './addressed-to.ts';
import type { Recommendation } from './recommendation.entity.ts';

@InputType({ description: 'Conditions on recommendations; those given must all hold.' })
export class RecommendationsFilter {
  @Field(() => OrganisationFilter, {
    nullable: true,
    description: 'Addressed to this office, or under this branch.',
  })
  organisation?: OrganisationFilter;

  @Field(() => [OfficialStatus], { nullable: true, description: 'Any of these statuses.' })
  officialStatus?: OfficialStatus[];

  @Field(() => StringFilter, { nullable: true, description: 'Recommendation code, "01" to "14".' })
  code?: StringFilter;

  @Field(() => ReportSource, { nullable: true })
  source?: ReportSource;

  @Field(() => Int, { nullable: true })
  fiscalYear?: number;

  @Field(() => DateFilter, { nullable: true })
  receivedOn?: DateFilter;

  @Field(() => Boolean, { nullable: true, description: 'As the field `overdue` says today.' })
  overdue?: boolean;

  @Field(() => FindingState, { nullable: true, description: 'Its finding is so: REOPENED, say.' })
  findingState?: FindingState;

  @Field(() => Date, {
    nullable: true,
    description: 'Something counted of it was recorded at this instant or later.',
  })
  changedSince?: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'A line of its status history was recorded at this instant or later.',
  })
  statusRecordedSince?: Date;

  @Field(() => Boolean, {
    nullable: true,
    description: 'An assessment of it waits for its second person, which auditors see.',
  })
  hasPendingAssessment?: boolean;
}

export const RecommendationOrder = orderingOf<Recommendation>(
  'Recommendation',
  { RECEIVED_ON: 'receivedOn', VALUE: 'value', STATUS_ON: 'statusOn' },
  [['receivedOn', 'DESC']],
);
export type RecommendationOrder = InstanceType<typeof RecommendationOrder>;

/** The conditions of a filter; undefined when it asks about an office this viewer may not ask about. */
export function whereRecommendation(filter: RecommendationsFilter = {}, viewer: Viewer): Where | undefined {
  const addressed = addressedTo(filter.organisation, viewer);
  const code = whereText(filter.code);
  const receivedOn = whereDay(filter.receivedOn);
  return (
    addressed && {
      ...addressed,
      ...(filter.officialStatus && { officialStatus: { $in: filter.officialStatus } }),
      ...(code && { code }),
      ...(filter.source && { source: filter.source }),
      ...(filter.fiscalYear !== undefined && { fiscalYear: filter.fiscalYear }),
      ...(receivedOn && { receivedOn }),
      ...(filter.findingState && { finding: { state: filter.findingState } }),
      ...(filter.changedSince && { recordedAt: { $gte: filter.changedSince } }),
      ...(filter.statusRecordedSince && {
        statusHistory: { $some: { recordedAt: { $gte: filter.statusRecordedSince } } },
      }),
      ...(filter.hasPendingAssessment !== undefined && {
        assessments: { [filter.hasPendingAssessment ? '$some' : '$none']: { state: 'PENDING' } },
      }),
      ...(filter.overdue !== undefined && { $and: [whereOverdue(filter.overdue)] }),
    }
  );
}

/** What the getter `overdue` says, in SQL. */
const whereOverdue = (overdue: boolean): Where => {
  const late = { officialStatus: 'BELUM_DITINDAKLANJUTI', dueOn: { $lt: today() } };
  return overdue
    ? late
    : {
        $or: [
          { officialStatus: { $ne: late.officialStatus } },
          { dueOn: null },
          { dueOn: { $gte: today() } },
        ],
      };
};
