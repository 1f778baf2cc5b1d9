import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { leadFinding, leadReport } from '../report/hold-report.ts';
import { AuditReportPayload } from '../report/report.payloads.ts';
import { changeFinding, removeFinding } from './change-finding.ts';
import { FindingPayload } from './finding.payloads.ts';
import { ChangeFindingInput, RecordFindingInput, RemoveFindingInput } from './finding-writing.inputs.ts';
import { recordFinding } from './record-finding.ts';

/** What stands in a draft of what was found. */
@Resolver()
export class FindingWritingResolver {
  @Mutation(() => FindingPayload, {
    nullable: true,
    description:
      'Writes a finding into a draft. By its desk. Errors: NOT_FOUND, with `field` for another finding that is named and not visible, FORBIDDEN, ILLEGAL_STEP once it is issued, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async recordFinding(
    @Arg('input', () => RecordFindingInput) input: RecordFindingInput,
    @Ctx() context: Context,
  ) {
    const report = await leadReport(context, input);
    return new FindingPayload(await recordFinding(context, report, input));
  }

  @Mutation(() => FindingPayload, {
    nullable: true,
    description:
      'Says differently what was found, in a draft. By its desk. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP once it is issued, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async changeFinding(
    @Arg('input', () => ChangeFindingInput) input: ChangeFindingInput,
    @Ctx() context: Context,
  ) {
    const { finding, report } = await leadFinding(context, input);
    const { findingId: _, expectedVersion: __, ...said } = input;
    await changeFinding(context, finding, report, said);
    return new FindingPayload(finding);
  }

  @Mutation(() => AuditReportPayload, {
    nullable: true,
    description:
      'Takes a finding out of a draft, with its recommendations. By its desk. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP once it is issued, CONFLICT.',
  })
  async removeFinding(
    @Arg('input', () => RemoveFindingInput) input: RemoveFindingInput,
    @Ctx() context: Context,
  ) {
    const { finding, report } = await leadFinding(context, input);
    await removeFinding(context, finding, report);
    return new AuditReportPayload(report);
  }
}
