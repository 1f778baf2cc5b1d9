import { connectionOf, DateScalar, NO_PAGE, orNotFound, PageArgs, RupiahScalar } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { mayReadContent } from '../audit.policy.ts';
import { ControlSubElement } from '../codes/control-sub-element.entity.ts';
import { FindingCode } from '../codes/finding-code.entity.ts';
import type { Context } from '../context.ts';
import { Organisation } from '../organisation.stub.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { AuditReport } from '../report/audit-report.entity.ts';
import { ProcessArea } from '../vocabulary.ts';
import { Finding } from './finding.entity.ts';
import { FindingOrder, FindingsFilter, whereFinding } from './finding.inputs.ts';

export const FindingConnection = connectionOf(Finding);

@Resolver(() => Finding)
export class FindingResolver {
  @Query(() => Finding, { nullable: true, description: 'Errors: NOT_FOUND, also when it is not visible.' })
  finding(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context) {
    return orNotFound('finding', loaders.finding.load(id));
  }

  @Query(() => FindingConnection, {
    nullable: true,
    description: 'Findings this viewer may see, latest first.',
  })
  async findings(
    @Arg('filter', () => FindingsFilter, { nullable: true }) filter: FindingsFilter | undefined,
    @Arg('orderBy', () => [FindingOrder], { nullable: true }) orderBy: FindingOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ) {
    const where = whereFinding(filter, viewer);
    if (!where) return new FindingConnection(NO_PAGE);
    return new FindingConnection(
      await loaders.findings.load({
        ...page,
        where,
        orderBy: FindingOrder.columns(orderBy),
      }),
    );
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The office in which it was found.' })
  organisation(@Root() { organisationCode }: Finding) {
    return new Organisation(organisationCode);
  }

  @FieldResolver(() => AuditReport, { nullable: true })
  report(@Root() { report }: Finding, @Ctx() { loaders }: Context) {
    return loaders.report.load(report.id);
  }

  @FieldResolver(() => [Recommendation], { description: 'Those this viewer may see.' })
  recommendations(@Root() { recommendations }: Finding) {
    return recommendations.loadItems();
  }

  @FieldResolver(() => FindingCode, {
    nullable: true,
    description: 'Withheld where only the title may be known.',
  })
  code(@Root() finding: Finding, @Ctx() { viewer }: Context) {
    return mayReadContent(viewer, finding) ? finding.code.load() : undefined;
  }

  @FieldResolver(() => RupiahScalar, {
    nullable: true,
    description: 'Value of the finding (nilai temuan); 0 if none.',
  })
  value(@Root() finding: Finding, @Ctx() { viewer }: Context) {
    return mayReadContent(viewer, finding) ? finding.value : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Kondisi: what is.' })
  condition(@Root() finding: Finding, @Ctx() { viewer }: Context) {
    return mayReadContent(viewer, finding) ? finding.condition : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Kriteria: what should be.' })
  criteria(@Root() finding: Finding, @Ctx() { viewer }: Context) {
    return mayReadContent(viewer, finding) ? finding.criteria : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Sebab: why.' })
  cause(@Root() finding: Finding, @Ctx() { viewer }: Context) {
    return mayReadContent(viewer, finding) ? finding.cause : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Akibat: with what effect.' })
  effect(@Root() finding: Finding, @Ctx() { viewer }: Context) {
    return mayReadContent(viewer, finding) ? finding.effect : undefined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Tanggapan: the answer of the office to the auditor.',
  })
  response(@Root() finding: Finding, @Ctx() { viewer }: Context) {
    return mayReadContent(viewer, finding) ? finding.response : undefined;
  }

  @FieldResolver(() => ID, { nullable: true, description: 'Joins what BPK and APIP report of one affair.' })
  matterId(@Root() finding: Finding, @Ctx() { viewer }: Context) {
    return mayReadContent(viewer, finding) ? finding.matterId : undefined;
  }

  @FieldResolver(() => ControlSubElement, { nullable: true, description: 'The control that failed.' })
  causeSubElement(@Root() finding: Finding, @Ctx() { viewer, loaders }: Context) {
    const code = finding.causeSubElement?.unwrap().code;
    return code && mayReadContent(viewer, finding) ? loaders.controlSubElement.load(code) : undefined;
  }

  @FieldResolver(() => ProcessArea, {
    nullable: true,
    description: 'Business process in which the weakness showed.',
  })
  processArea(@Root() finding: Finding, @Ctx() { viewer }: Context) {
    return mayReadContent(viewer, finding) ? finding.processArea : undefined;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'When it happened, not when it was reported.',
  })
  occurredOn(@Root() finding: Finding, @Ctx() { viewer }: Context) {
    return mayReadContent(viewer, finding) ? finding.occurredOn : undefined;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'An APIP reviewer confirmed the control that failed; until then it is a proposal.',
  })
  causeConfirmed(@Root() finding: Finding, @Ctx() { viewer }: Context) {
    return mayReadContent(viewer, finding) ? finding.causeConfirmed : undefined;
  }
}
