import { connectionOf, NO_PAGE, orNotFound, PageArgs } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { mayRead, mayReadContent } from '../audit.policy.ts';
import type { Context } from '../context.ts';
import { Finding } from '../finding/finding.entity.ts';
import { Organisation } from '../organisation.stub.ts';
import { ReportSource } from '../vocabulary.ts';
import { AuditReport } from './audit-report.entity.ts';
import { ReceiptCorrection } from './receipt-correction.entity.ts';
import { AuditReportOrder, AuditReportsFilter, whereReport } from './report.inputs.ts';
import { mayDoToReport } from './report.policy.ts';
import { ReportAction } from './report-action.ts';
import { ReportAddressee } from './report-addressee.entity.ts';
import { canBeDone } from './report-stage.ts';

const AuditReportConnection = connectionOf(AuditReport);

@Resolver(() => AuditReport)
export class AuditReportResolver {
  @Query(() => AuditReport, {
    nullable: true,
    description: 'Errors: NOT_FOUND, also when it is not visible.',
  })
  auditReport(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context) {
    return orNotFound('audit report', loaders.report.load(id));
  }

  @Query(() => AuditReportConnection, {
    nullable: true,
    description: 'Reports this viewer may see, latest first unless ordered otherwise.',
  })
  async auditReports(
    @Arg('source', () => ReportSource, { nullable: true }) source: ReportSource | undefined,
    @Arg('fiscalYear', () => Int, { nullable: true }) fiscalYear: number | undefined,
    @Arg('filter', () => AuditReportsFilter, { nullable: true }) filter: AuditReportsFilter | undefined,
    @Arg('orderBy', () => [AuditReportOrder], { nullable: true }) orderBy: AuditReportOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ) {
    const where = whereReport(filter, viewer);
    if (!where) return new AuditReportConnection(NO_PAGE);
    return new AuditReportConnection(
      await loaders.reports.load({
        ...page,
        where: {
          $and: [where, { ...(source && { source }), ...(fiscalYear !== undefined && { fiscalYear }) }],
        },
        orderBy: AuditReportOrder.columns(orderBy),
      }),
    );
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The office audited.' })
  organisation(@Root() { organisationCode }: AuditReport) {
    return new Organisation(organisationCode);
  }

  @FieldResolver(() => [ReportAddressee], {
    description: 'The offices it is addressed to, by code, as far as this viewer may see them.',
  })
  addressees(@Root() { id }: AuditReport, @Ctx() { loaders }: Context) {
    return loaders.addresseesOfReport.load(id);
  }

  @FieldResolver(() => Boolean, {
    description: 'Kept to those named on it and to engaged auditors, until it is released.',
  })
  restricted(@Root() { restricted }: AuditReport) {
    return restricted;
  }

  @FieldResolver(() => [ReportAction], { description: 'What this viewer may do with it now.' })
  nextActions(@Root() report: AuditReport, @Ctx() { viewer }: Context): ReportAction[] {
    return Object.values(ReportAction).filter(
      (action) => mayDoToReport(viewer, report, action) && canBeDone(report, action, viewer.subject),
    );
  }

  @FieldResolver(() => [Finding], { description: 'Those this viewer may see in a list.' })
  async findings(@Root() { findings }: AuditReport, @Ctx() { viewer }: Context) {
    // Of the others one may know at the most that they exist, and that not from a list.
    return (await findings.loadItems()).filter((finding) => mayReadContent(viewer, finding));
  }
}

@Resolver(() => ReportAddressee)
export class ReportAddresseeResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() { organisationCode }: ReportAddressee) {
    return new Organisation(organisationCode);
  }

  @FieldResolver(() => [ReceiptCorrection], {
    description: 'How the day of receipt was corrected, the first time first.',
  })
  corrections(@Root() { id }: ReportAddressee, @Ctx() { loaders }: Context) {
    return loaders.correctionsOfReceipt.load(id);
  }
}

@Resolver(() => ReceiptCorrection)
export class ReceiptCorrectionResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Why it was corrected. Withheld from BI.' })
  reason(@Root() correction: ReceiptCorrection, @Ctx() { viewer }: Context) {
    return mayRead(viewer, correction, 'text') ? correction.reason : undefined;
  }
}
