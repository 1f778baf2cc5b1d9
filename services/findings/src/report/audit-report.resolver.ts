import { connectionOf, orNotFound, PageArgs } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { mayReadContent } from '../audit.policy.ts';
import type { Context } from '../context.ts';
import { Finding } from '../finding/finding.entity.ts';
import { Organisation } from '../organisation.stub.ts';
import { ReportSource } from '../vocabulary.ts';
import { AuditReport } from './audit-report.entity.ts';

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
    description: 'Reports this viewer may see, latest first.',
  })
  async auditReports(
    @Arg('source', () => ReportSource, { nullable: true }) source: ReportSource | undefined,
    @Arg('fiscalYear', () => Int, { nullable: true }) fiscalYear: number | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    return new AuditReportConnection(
      await loaders.reports.load({
        ...page,
        where: { ...(source && { source }), ...(fiscalYear !== undefined && { fiscalYear }) },
        orderBy: [['reportedOn', 'DESC']],
      }),
    );
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The office audited.' })
  organisation(@Root() { organisationCode }: AuditReport) {
    return new Organisation(organisationCode);
  }

  @FieldResolver(() => [Finding], { description: 'Those this viewer may see in a list.' })
  async findings(@Root() { findings }: AuditReport, @Ctx() { viewer }: Context) {
    // Of the others one may know at the most that they exist, and that not from a list.
    return (await findings.loadItems()).filter((finding) => mayReadContent(viewer, finding));
  }
}
