import {
  DateFilter,
  OrganisationFilter,
  orderingOf,
  type Viewer,
  type Where,
  whereDay,
} from '@oversight/kernel';
import { Field, InputType, Int } from 'type-graphql';
import { addressedTo } from '../recommendation/addressed-to.ts';
import { AuditType, ReportSource } from '../vocabulary.ts';
import type { AuditReport } from './audit-report.entity.ts';

@InputType({ description: 'Conditions on reports; those given must all hold.' })
export class AuditReportsFilter {
  @Field(() => OrganisationFilter, {
    nullable: true,
    description: 'Addressed to this office, or under this branch.',
  })
  organisation?: OrganisationFilter;

  @Field(() => ReportSource, { nullable: true, description: 'Who audited.' })
  source?: ReportSource;

  @Field(() => [AuditType], { nullable: true, description: 'Any of these types.' })
  type?: AuditType[];

  @Field(() => Int, { nullable: true, description: 'Half of the year, 1 or 2.' })
  semester?: number;

  @Field(() => Int, { nullable: true, description: 'The fiscal year audited, or the last of several.' })
  fiscalYear?: number;

  @Field(() => DateFilter, { nullable: true, description: 'By the date of the report.' })
  reportedOn?: DateFilter;

  @Field(() => Boolean, { nullable: true, description: 'Drafts, or only what is issued.' })
  draft?: boolean;
}

export const AuditReportOrder = orderingOf<AuditReport>(
  'AuditReport',
  { REPORTED_ON: 'reportedOn', FISCAL_YEAR: 'fiscalYear', NUMBER: 'number' },
  [['reportedOn', 'DESC']],
);
export type AuditReportOrder = InstanceType<typeof AuditReportOrder>;

/** The conditions of a filter; undefined when it asks about an office this viewer may not ask about. */
export function whereReport(filter: AuditReportsFilter = {}, viewer: Viewer): Where | undefined {
  const addressed = addressedTo(filter.organisation, viewer);
  const reportedOn = whereDay(filter.reportedOn);
  const { source, type, semester, fiscalYear, draft } = filter;
  return (
    addressed && {
      ...addressed,
      ...(source && { source }),
      ...(type && { type: { $in: type } }),
      ...(semester !== undefined && { semester }),
      ...(fiscalYear !== undefined && { fiscalYear }),
      ...(reportedOn && { reportedOn }),
      ...(draft !== undefined && { draftOf: draft ? { $ne: null } : null }),
    }
  );
}
