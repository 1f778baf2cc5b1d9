import { badInput, regionOf } from '@oversight/kernel';
import { addressOf } from '../address.ts';
import type { Context } from '../context.ts';
import { Finding } from '../finding/finding.entity.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import type { AuditReport } from './audit-report.entity.ts';
import { mustBeCalledOnce } from './called-once.ts';
import { ReportAddressee } from './report-addressee.entity.ts';
import { checkReceipts } from './report-addressees.ts';
import { checkReaders } from './report-readers.ts';
import { checkType, isCriminal, mustBeRestricted } from './report-types.ts';
import { checkTimes, reportWords } from './report-words.ts';
import type { ChangeReportInput } from './report-writing.inputs.ts';

type Said = Omit<ChangeReportInput, 'reportId' | 'expectedVersion'>;

/** What a draft says differently; its findings and the days of its receipt must still fit. */
export async function changeReport(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  report: AuditReport,
  { restricted = report.restricted, withoutOpinion, removeAddressees = [], ...said }: Said,
): Promise<void> {
  report.write(reportWords(said), viewer.subject);
  if (withoutOpinion) report.opinion = undefined;
  if (said.externalRef !== undefined) await mustBeCalledOnce(em, report);
  checkType(report);
  checkTimes(report);
  const findings = await em.find(Finding, { report });
  const criminal = findings.some(({ code }) => isCriminal(code.unwrap().code));
  const kept = restricted || mustBeRestricted(report.type);
  if (!kept && criminal) throw badInput('restricted', 'It holds a finding coded 1.05.');
  if (kept && !report.restricted)
    report.needToKnow = checkReaders([report.recordedBy ?? viewer.subject, viewer.subject]);
  report.restricted = kept;
  await withdraw(em, report, removeAddressees, findings);
  checkReceipts(await em.find(ReportAddressee, { reportId: report.id }), report, 'reportedOn');
  // Numbers are asked of recommendations by the year of their report.
  if (said.fiscalYear !== undefined)
    for (const each of await em.find(Recommendation, { reportId: report.id }))
      Object.assign(each, { fiscalYear: report.fiscalYear });
}

async function withdraw(
  em: Context['em'],
  report: AuditReport,
  codes: readonly string[],
  findings: readonly Finding[],
): Promise<void> {
  if (codes.length === 0) return;
  const there = await em.find(ReportAddressee, { reportId: report.id });
  const concerned = new Set([
    report.organisationCode,
    ...findings.flatMap(({ addressedOffices }) => addressedOffices),
  ]);
  for (const code of codes) {
    regionOf('removeAddressees', code);
    const gone = there.find(({ organisationCode }) => organisationCode === code);
    if (!gone) throw badInput('removeAddressees', `It is not addressed to ${code}.`);
    if (concerned.has(code)) throw badInput('removeAddressees', `What is found concerns ${code}.`);
    em.remove(gone);
  }
  Object.assign(report, addressOf(report.addressedOffices.filter((code) => !codes.includes(code))));
}
