import { expectVersion, forbidden, isNamed, mustAct, now } from '@oversight/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import type { AuditReport } from './audit-report.entity.ts';
import { mustBeOnlyOne } from './called-once.ts';
import { correctReceipt } from './correct-receipt.ts';
import { leadReport, reportOf } from './hold-report.ts';
import { issueReport } from './issue-report.ts';
import { AuditReportPayload, CorrectReceiptPayload, NameReadersPayload } from './report.payloads.ts';
import { mustRecord, RELEASE } from './report.policy.ts';
import {
  CorrectReceiptInput,
  IssueReportInput,
  NameReadersInput,
  ReleaseReportInput,
} from './report-issue.inputs.ts';
import { readersAfter } from './report-readers.ts';
import { mustBeDoable } from './report-stage.ts';

/** How a report comes to be known: to its offices when it is issued, of a restricted one to few until it is released. */
@Resolver()
export class ReportIssueResolver {
  @Mutation(() => AuditReportPayload, {
    nullable: true,
    description:
      'Makes a draft known to its offices: every recommendation begins BELUM_DITINDAKLANJUTI on the day it arrived there (Peraturan BPK 2/2017). By another person than wrote in it; at BPK too, where a part of it is settled or money was accepted. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP while a day of receipt is missing or what it says does not hold together, FOUR_EYES, CONFLICT.',
  })
  async issueReport(@Arg('input', () => IssueReportInput) input: IssueReportInput, @Ctx() context: Context) {
    const report = await leadReport(context, input);
    await issueReport(context, report);
    return new AuditReportPayload(report);
  }

  @Mutation(() => CorrectReceiptPayload, {
    nullable: true,
    description:
      'Says that an issued report arrived at an office on another day: day 0 of all its clocks there. By whoever records such reports. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP while it is a draft, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async correctReceipt(
    @Arg('input', () => CorrectReceiptInput) input: CorrectReceiptInput,
    @Ctx() context: Context,
  ) {
    const report = await reportOf(context, input.reportId);
    mustRecord(context.viewer, report);
    return new CorrectReceiptPayload(await correctReceipt(context, report, input));
  }

  @Mutation(() => AuditReportPayload, {
    nullable: true,
    description:
      'Ends that an issued report is kept to a few. By an inspector who is named on it and did not write in it. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP when it is not restricted or not issued, or another is issued under its `externalRef`, FOUR_EYES, CONFLICT.',
  })
  async releaseReport(
    @Arg('input', () => ReleaseReportInput) input: ReleaseReportInput,
    @Ctx() context: Context,
  ) {
    const report = await reportOf(context, input.reportId);
    mustBeAnInspector(context, report, input.expectedVersion);
    mustBeDoable(report, 'RELEASE', context.viewer.subject);
    mustBeNamed(context, report);
    await mustBeOnlyOne(context.em, report, 'RESTRICTED');
    report.release(context.viewer.subject);
    return new AuditReportPayload(report);
  }

  @Mutation(() => NameReadersPayload, {
    nullable: true,
    description:
      'Says who may read a restricted report. By an inspector who is named on it. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP when it is not restricted, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async nameReaders(@Arg('input', () => NameReadersInput) input: NameReadersInput, @Ctx() context: Context) {
    const { add = [], remove = [] } = input;
    const report = await reportOf(context, input.reportId);
    mustBeAnInspector(context, report, input.expectedVersion);
    mustBeDoable(report, 'NAME_READERS', context.viewer.subject);
    mustBeNamed(context, report);
    const readers = readersAfter(report, { add, remove, by: context.viewer.subject });
    if (readers.join() !== report.needToKnow.join())
      Object.assign(report, { needToKnow: readers, recordedAt: now() });
    return new NameReadersPayload(report);
  }
}

function mustBeAnInspector({ viewer }: Context, report: AuditReport, expected: number): void {
  mustAct(viewer, RELEASE, '00', 'Who reads it is for the inspectorate to say.');
  expectVersion(report, expected);
}

function mustBeNamed({ viewer }: Context, report: AuditReport): void {
  if (!isNamed(viewer, report)) throw forbidden('Only an inspector who is named on it says who reads it.');
}
