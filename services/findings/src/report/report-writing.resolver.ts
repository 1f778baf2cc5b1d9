import { badInput } from '@oversight/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { changeReport } from './change-report.ts';
import { discardReport } from './discard-report.ts';
import { leadReport } from './hold-report.ts';
import { recordReport } from './record-report.ts';
import { AuditReportPayload, DiscardReportPayload } from './report.payloads.ts';
import { addressReport, checkReceipts } from './report-addressees.ts';
import {
  AddReportAddresseesInput,
  ChangeReportInput,
  DiscardReportInput,
  RecordReportInput,
} from './report-writing.inputs.ts';

/** How a report comes to be: a draft on the desk of the inspectorate, or of BPK’s own auditors. */
@Resolver()
export class ReportWritingResolver {
  @Mutation(() => AuditReportPayload, {
    nullable: true,
    description:
      'Writes a report down as a draft, which only its desk sees: the inspectorate’s, which records BPK’s too, or that of the auditors of BPK, for offices they are all engaged at. Errors: FORBIDDEN, BAD_USER_INPUT naming the field, CONFLICT when one that you see has this `externalRef`.',
  })
  async recordReport(
    @Arg('input', () => RecordReportInput) input: RecordReportInput,
    @Ctx() context: Context,
  ) {
    return new AuditReportPayload(await recordReport(context, input));
  }

  @Mutation(() => AuditReportPayload, {
    nullable: true,
    description:
      'Says differently what stands in a draft. By its desk. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP once it is issued, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async changeReport(
    @Arg('input', () => ChangeReportInput) input: ChangeReportInput,
    @Ctx() context: Context,
  ) {
    const { reportId, expectedVersion, ...said } = input;
    const report = await leadReport(context, { reportId, expectedVersion });
    await changeReport(context, report, said);
    return new AuditReportPayload(report);
  }

  @Mutation(() => AuditReportPayload, {
    nullable: true,
    description:
      'Addresses a draft to more offices, or says when it arrived at those it is addressed to. By its desk. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP once it is issued, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async addReportAddressees(
    @Arg('input', () => AddReportAddresseesInput) input: AddReportAddresseesInput,
    @Ctx() context: Context,
  ) {
    const report = await leadReport(context, input);
    report.write({}, context.viewer.subject);
    if (input.addressees.length === 0) throw badInput('addressees', 'There is no office.');
    checkReceipts(input.addressees, report);
    await addressReport(context, report, input.addressees);
    return new AuditReportPayload(report);
  }

  @Mutation(() => DiscardReportPayload, {
    nullable: true,
    description:
      'Takes a draft away with all that is in it. By its desk. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP once it is issued, CONFLICT.',
  })
  async discardReport(
    @Arg('input', () => DiscardReportInput) input: DiscardReportInput,
    @Ctx() context: Context,
  ) {
    const report = await leadReport(context, input);
    await discardReport(context, report);
    return new DiscardReportPayload(report.id);
  }
}
