import { badInput, now, regionOf } from '@oversight/kernel';
import { addressOf } from '../address.ts';
import type { Context } from '../context.ts';
import { mustBeOffices } from '../office/must-be-offices.ts';
import type { ReportSource } from '../vocabulary.ts';
import { AuditReport } from './audit-report.entity.ts';
import { mustBeCalledOnce } from './called-once.ts';
import { deskOf, mustRecord } from './report.policy.ts';
import { addressReport, checkReceipts } from './report-addressees.ts';
import { checkReaders } from './report-readers.ts';
import { checkType, mustBeRestricted } from './report-types.ts';
import { checkTimes, reportWords } from './report-words.ts';
import type { RecordReportInput } from './report-writing.inputs.ts';

/** A new report on the desk of whoever writes it down: nobody else knows of it yet. */
export async function recordReport(
  { em, viewer }: Context,
  { source, organisationCode, addressees = [], restricted, readers = [], ...said }: RecordReportInput,
): Promise<AuditReport> {
  const { organisationCode: audited } = regionOf('organisationCode', organisationCode);
  const receipts = addressees.some((each) => each.organisationCode === audited)
    ? addressees
    : [{ organisationCode: audited }, ...addressees];
  const offices = addressOf(receipts.map((each) => each.organisationCode));
  mustRecord(viewer, { source, ...offices });
  const words = reportWords(said);
  checkType({ source, type: said.type, opinion: said.opinion });
  checkTimes({ ...said });
  checkReceipts(receipts, said);
  await mustBeOffices(em, 'organisationCode', [audited]);
  const kept = mustBeRestricted(said.type) || restricted === true;
  if (readers.length > 0 && !kept) throw badInput('readers', 'Only a restricted report has readers named.');

  await mustBeCalledOnce(em, { organisationCode: audited, source: source as ReportSource, ...words });

  const report = em.create(AuditReport, {
    ...words,
    source: source as ReportSource,
    organisationCode: audited,
    ...offices,
    draftOf: deskOf(viewer),
    restricted: kept,
    needToKnow: kept ? checkReaders([viewer.subject, ...readers]) : [],
    recordedBy: viewer.subject,
    recordedAt: now(),
    provenance: 'RECORDED',
  } as never);
  await em.flush();
  await addressReport({ em, viewer }, report, receipts);
  return report;
}
