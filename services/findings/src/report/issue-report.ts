import { DomainError, now } from '@oversight/kernel';
import { OfficeStatusChange } from '../assessment/office-status-change.entity.ts';
import { StatusChange } from '../assessment/status-change.entity.ts';
import type { Context } from '../context.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import type { AuditReport } from './audit-report.entity.ts';
import { ReportAddressee } from './report-addressee.entity.ts';
import { mustBeDoable } from './report-stage.ts';

/** The offices get to see it, and their clocks run from the day it arrived there. */
export async function issueReport(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  report: AuditReport,
): Promise<void> {
  mustBeDoable(report, 'ISSUE', viewer.subject);
  const received = await receiptsOf(em, report);
  const recommendations = await em.find(
    Recommendation,
    { reportId: report.id },
    { populate: ['addressees'], orderBy: { id: 'asc' } },
  );
  for (const recommendation of recommendations) {
    const parts = recommendation.addressees.getItems();
    for (const part of parts) begin(em, report, part, received.get(part.organisationCode) as string);
    const [first] = parts.map(({ receivedOn }) => receivedOn).sort();
    const receivedOn = first as string;
    Object.assign(recommendation, { receivedOn, statusOn: receivedOn, recordedAt: now() });
    em.create(StatusChange, {
      ...scopeOf(report),
      addressedOffices: recommendation.addressedOffices,
      addressedBranches: recommendation.addressedBranches,
      addressedProvinces: recommendation.addressedProvinces,
      recommendation,
      to: recommendation.officialStatus,
      effectiveOn: receivedOn,
      recordedAt: now(),
      decidedBy: report.source,
    } as never);
  }
  // The days first: what is counted of a part once it is issued is then counted once.
  await em.flush();
  report.issue(viewer.subject);
}

/** When it arrived at each office. Errors: ILLEGAL_STEP while it is not known of one. */
async function receiptsOf(em: Context['em'], { id }: AuditReport): Promise<ReadonlyMap<string, string>> {
  const addressees = await em.find(ReportAddressee, { reportId: id });
  const waiting = addressees.filter(({ receivedOn }) => receivedOn === undefined);
  if (waiting.length > 0) {
    const offices = waiting.map(({ organisationCode }) => organisationCode);
    throw new DomainError(
      'ILLEGAL_STEP',
      `When it arrived is not known of ${offices.slice(0, 10).join(', ')}.`,
      { status: 'DRAFT' },
    );
  }
  return new Map(
    addressees.map(({ organisationCode, receivedOn }) => [organisationCode, receivedOn as string]),
  );
}

const scopeOf = ({ id, draftOf, restricted, needToKnow }: AuditReport) => ({
  reportId: id,
  draftOf,
  restricted,
  needToKnow,
  provenance: 'RECORDED',
});

/** Day 0 of one office’s part, and the first line of its history. */
function begin(
  em: Context['em'],
  report: AuditReport,
  part: RecommendationAddressee,
  receivedOn: string,
): void {
  const { id, organisationCode, provinceCode, regencyCode, officeStatus } = part;
  Object.assign(part, { receivedOn, recordedAt: now() });
  em.create(OfficeStatusChange, {
    ...scopeOf(report),
    addresseeId: id,
    organisationCode,
    provinceCode,
    regencyCode,
    to: officeStatus,
    effectiveOn: receivedOn,
    recordedAt: now(),
  } as never);
}
