import { expectVersion, mustAct, orNotFound } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { mayReadContent } from '../audit.policy.ts';
import { VERIFY } from '../audit-acts.ts';
import { ControlSubElement } from '../codes/control-sub-element.entity.ts';
import type { Context } from '../context.ts';
import { Finding } from '../finding/finding.entity.ts';
import { FindingPayload } from '../finding/finding.payloads.ts';
import { subElementOf } from '../finding/finding-codes.ts';
import { reportOf } from '../report/hold-report.ts';
import { ConfirmCauseInput } from './cause.inputs.ts';
import { confirmCause } from './confirm-cause.ts';

/** Why it happened, as a control that failed: a proposal of the code until a reviewer of APIP confirms it. */
@Resolver(() => Finding)
export class CauseResolver {
  @Mutation(() => FindingPayload, {
    nullable: true,
    description:
      'Confirms which control failed, in an issued report; a later reviewer may judge anew. By an inspector who did not write in the report. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP while it is a draft, FOUR_EYES, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async confirmCause(
    @Arg('input', () => ConfirmCauseInput) input: ConfirmCauseInput,
    @Ctx() context: Context,
  ) {
    const { viewer, loaders, em } = context;
    const finding = await orNotFound('finding', loaders.finding.load(input.findingId));
    for (const office of finding.addressedOffices)
      mustAct(viewer, VERIFY, office, 'The inspectorate confirms causes.');
    expectVersion(finding, input.expectedVersion);
    const report = await reportOf(context, finding.report.id);
    const { causeSubElement: code, external } = input;
    const subElement = code ? await subElementOf(em, code) : undefined;
    confirmCause(finding, report, { subElement, external, by: viewer.subject });
    return new FindingPayload(finding);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'The reviewer found that no control of KPU failed: it never counts to a pattern.',
  })
  causeExternal(@Root() finding: Finding, @Ctx() { viewer }: Context) {
    return mayReadContent(viewer, finding) ? finding.causeExternal : undefined;
  }

  @FieldResolver(() => [ControlSubElement], {
    nullable: true,
    description:
      'What its code proposes to the reviewer: the usual control, then another one where there is one.',
  })
  async causeProposals(@Root() finding: Finding, @Ctx() { viewer, loaders }: Context) {
    if (!mayReadContent(viewer, finding)) return undefined;
    const proposal = await loaders.causeProposal.load(finding.code.unwrap().code);
    const codes = [proposal?.primary.unwrap().code, proposal?.alternative?.unwrap().code].filter(
      (code) => code !== undefined,
    );
    return Promise.all(codes.map((code) => loaders.controlSubElement.load(code)));
  }
}
