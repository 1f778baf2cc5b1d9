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
import { whereLegal } from '../legal/where-legal.ts';
import { addressedTo } from '../recommendation/addressed-to.ts';
import { whereListed } from '../restricted-access.policy.ts';
import { FindingState, ProcessArea, ReportSource, Severity } from '../vocabulary.ts';
import type { Finding } from './finding.entity.ts';

@InputType({ description: 'Conditions on findings; those given must all hold.' })
export class FindingsFilter {
  @Field(() => OrganisationFilter, {
    nullable: true,
    description: 'It concerns this office, or one of this branch.',
  })
  organisation?: OrganisationFilter;

  @Field(() => StringFilter, { nullable: true, description: 'Finding code: `eq: "1.01.07"`, or `in`.' })
  code?: StringFilter;

  @Field(() => ProcessArea, { nullable: true, description: 'Business process in which the weakness showed.' })
  processArea?: ProcessArea;

  @Field(() => ReportSource, { nullable: true, description: 'Whose report it is from.' })
  source?: ReportSource;

  @Field(() => Int, { nullable: true, description: 'Fiscal year of the report, the last of several.' })
  fiscalYear?: number;

  @Field(() => DateFilter, { nullable: true, description: 'By the day on which it happened.' })
  occurredOn?: DateFilter;

  @Field(() => [FindingState], { nullable: true, description: 'Any of these states.' })
  state?: FindingState[];

  @Field(() => [Severity], { nullable: true, description: 'Any of these.' })
  severity?: Severity[];

  @Field(() => StringFilter, {
    nullable: true,
    description: 'The control that failed: `eq: "3.7"`, or `in`.',
  })
  causeSubElement?: StringFilter;

  @Field(() => Boolean, { nullable: true, description: 'Whether a reviewer of APIP confirmed the cause.' })
  causeConfirmed?: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Coded 1.05, and no legal opinion was issued; false: one was. Nothing for whoever reads no legal opinions.',
  })
  withoutLegalOpinion?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Coded 1.05, and there is no referral; false: there is one. Nothing for whoever reads no referrals.',
  })
  withoutReferral?: boolean;
}

export const FindingOrder = orderingOf<Finding>(
  'Finding',
  { OCCURRED_ON: 'occurredOn', VALUE: 'value', TITLE: 'title', SEVERITY: 'severityRank' },
  [['occurredOn', 'DESC']],
  { SEVERITY: { description: 'Ascending: the gravest first.' } },
);
export type FindingOrder = InstanceType<typeof FindingOrder>;

/** The conditions of a filter; undefined when it asks about an office this viewer may not ask about. */
export function whereFinding(filter: FindingsFilter = {}, viewer: Viewer): Where | undefined {
  const addressed = addressedTo(filter.organisation, viewer);
  const code = whereText(filter.code);
  const occurredOn = whereDay(filter.occurredOn);
  const causeSubElement = whereText(filter.causeSubElement);
  const legal = whereLegal(filter, viewer);
  return (
    addressed &&
    legal && {
      ...addressed,
      ...(code && { code }),
      ...(filter.processArea && { processArea: filter.processArea }),
      ...(occurredOn && { occurredOn }),
      ...(filter.state && { state: { $in: filter.state } }),
      ...(filter.severity && { severity: { $in: filter.severity } }),
      ...(causeSubElement && { causeSubElement }),
      ...(filter.causeConfirmed !== undefined && { causeConfirmed: filter.causeConfirmed }),
      ...((filter.source ?? filter.fiscalYear) !== undefined && {
        report: {
          ...(filter.source && { source: filter.source }),
          ...(filter.fiscalYear !== undefined && { fiscalYear: filter.fiscalYear }),
        },
      }),
      $and: [whereListed(viewer), ...legal],
    }
  );
}
