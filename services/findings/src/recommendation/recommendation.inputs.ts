import {
  DateFilter,
  OrganisationFilter,
  orderingOf,
  StringFilter,
  type Viewer,
  type Where,
  whereDay,
  whereText,
} from '@oversight/kernel';
import { Field, InputType, Int } from 'type-graphql';
import { OfficialStatus } from '../assessment/official-status.ts';
import { AgeBucket } from '../follow-up/ageing.ts';
import { AgeingBy } from '../indicators/finding-ageing.ts';
import { FindingState, ReportSource } from '../vocabulary.ts';
import { addressedTo } from './addressed-to.ts';
import type { Recommendation } from './recommendation.entity.ts';
import { whereCounted } from './where-counted.ts';

@InputType({ description: 'What is open, by its age today.' })
export class AgeBucketFilter {
  @Field(() => AgeBucket)
  bucket: AgeBucket;

  @Field(() => AgeingBy, { defaultValue: 'ORIGINAL' })
  by: AgeingBy;
}

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

  @Field(() => ReportSource, { nullable: true, description: 'Whose report it is from.' })
  source?: ReportSource;

  @Field(() => Int, { nullable: true, description: 'Fiscal year of the report, the last of several.' })
  fiscalYear?: number;

  @Field(() => DateFilter, {
    nullable: true,
    description: 'By the day on which the first addressee received it.',
  })
  receivedOn?: DateFilter;

  @Field(() => Boolean, { nullable: true, description: 'To be paid off in money (code 01), or not.' })
  monetary?: boolean;

  @Field(() => DateFilter, {
    nullable: true,
    description: 'Day 60 of its last addressee. Finds nothing for who does not see all addressees there are.',
  })
  dueOn?: DateFilter;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Status 3 and `dueOn` before today (F4), or not so. Finds nothing for who does not see all addressees there are.',
  })
  overdue?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Every addressee answered within 60 days (F3), or not so. Finds nothing for who does not see all addressees there are.',
  })
  answeredInTime?: boolean;

  @Field(() => AgeBucketFilter, {
    nullable: true,
    description:
      'Open ones of this age today (F5). Finds nothing for who does not see all addressees there are.',
  })
  age?: AgeBucketFilter;

  @Field(() => Boolean, {
    nullable: true,
    description: '`true`: only what indicators count: no drafts, and nothing that is not released yet.',
  })
  counted?: boolean;

  @Field(() => FindingState, { nullable: true, description: 'Its finding is so: REOPENED, say.' })
  findingState?: FindingState;

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
  const counted = whereCounted(filter, viewer);
  return (
    addressed &&
    counted && {
      ...addressed,
      ...counted,
      ...(filter.officialStatus && { officialStatus: { $in: filter.officialStatus } }),
      ...(code && { code }),
      ...(filter.source && { source: filter.source }),
      ...(filter.fiscalYear !== undefined && { fiscalYear: filter.fiscalYear }),
      ...(receivedOn && { receivedOn }),
      ...(filter.findingState && { finding: { state: filter.findingState } }),
      ...(filter.statusRecordedSince && {
        statusHistory: { $some: { recordedAt: { $gte: filter.statusRecordedSince } } },
      }),
      ...(filter.hasPendingAssessment !== undefined && {
        assessments: { [filter.hasPendingAssessment ? '$some' : '$none']: { state: 'PENDING' } },
      }),
    }
  );
}
