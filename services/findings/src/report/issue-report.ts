import { DomainError, now } from '@oversight/kernel';
import { OfficeStatusChange } from '../assessment/office-status-change.entity.ts';
import type { OfficialStatus } from '../assessment/official-status.ts';
import { StatusChange } from '../assessment/status-change.entity.ts';
import type { Context } from '../context.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { scopeOf, scopeOfReport } from '../scope-of.ts';
import type { AuditReport } from './audit-report.entity.ts';
import { mustBeOnlyOne } from './called-once.ts';
import { brokenIn, type Drafted, isDecided } from './check-drafted.ts';
import { ReportAddressee } from './report-addressee.entity.ts';
import { fourEyes, mustBeDoable, wroteIn } from './report-stage.ts';

/** The offices get to see it, and their clocks run from the day it arrived there. */
export async function issueReport(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  report: AuditReport,
): Promise<void> {
  mustBeDoable(report, 'ISSUE', viewer.subject);
  if (!report.restricted) await mustBeOnlyOne(em, report, 'DRAFT');
  const received = await receiptsOf(em, report);
  const recommendations = await em.find(
    Recommendation,
    { reportId: report.id },
    { populate: ['addressees', 'finding'], orderBy: { id: 'asc' } },
  );
  mustHold(recommendations.map(draftedOf), wroteIn(report, viewer.subject));
  for (const recommendation of recommendations) {
    const parts = recommendation.addressees.getItems();
    for (const part of parts)
      Object.assign(part, { receivedOn: received.get(part.organisationCode) as string, recordedAt: now() });
    const [first] = parts.map(({ receivedOn }) => receivedOn).sort();
    const receivedOn = first as string;
    const { officialStatus: to, statusOn } = recommendation;
    const effectiveOn = to === UNANSWERED ? receivedOn : statusOn;
    Object.assign(recommendation, { receivedOn, statusOn: effectiveOn, recordedAt: now() });
    for (const line of linesOf(to, receivedOn, effectiveOn))
      em.create(StatusChange, {
        ...scopeOf(recommendation),
        reportId: report.id,
        recommendation,
        ...line,
        recordedAt: now(),
        decidedBy: report.source,
      } as never);
    for (const part of parts)
      begin(em, report, part, received.get(part.organisationCode) as string, effectiveOn);
  }
  // The days first: what is counted of a part once it is issued is then counted once.
  await em.flush();
  report.issue(viewer.subject);
}

/** What BPK’s desk checked before is what is asked; what was decided since is confirmed by a second person there too. */
function mustHold(recommendations: readonly Drafted[], isOwn: boolean): void {
  for (const each of recommendations) {
    const broken = brokenIn(each);
    if (broken) throw new DomainError('ILLEGAL_STEP', broken.why, { status: 'DRAFT' });
  }
  if (isOwn && recommendations.some(isDecided)) throw fourEyes();
}

const draftedOf = ({ finding, number, value, officialStatus, addressees }: Recommendation): Drafted => ({
  ...{ finding: finding.unwrap().number, number, value, status: officialStatus },
  parts: addressees.getItems().map(({ organisationCode, share, deposited, officeStatus }) => ({
    ...{ office: organisationCode, share, deposited, status: officeStatus },
  })),
});

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

const UNANSWERED = 'BELUM_DITINDAKLANJUTI';

/** How a history begins: at receipt, and at what the auditor had decided before it was written down here. */
const linesOf = (to: OfficialStatus, receivedOn: string, decidedOn: string) => [
  { to: UNANSWERED, effectiveOn: receivedOn },
  ...(to === UNANSWERED ? [] : [{ from: UNANSWERED, to, effectiveOn: decidedOn }]),
];

/** The first lines of one office’s part; one of which the auditor has decided is assessed. */
function begin(
  em: Context['em'],
  report: AuditReport,
  part: RecommendationAddressee,
  receivedOn: string,
  decidedOn: string,
): void {
  const { id, organisationCode, provinceCode, regencyCode, officeStatus } = part;
  if (officeStatus !== UNANSWERED) part.workflow = 'ASSESSED';
  for (const line of linesOf(officeStatus, receivedOn, decidedOn))
    em.create(OfficeStatusChange, {
      ...scopeOfReport(report),
      addresseeId: id,
      organisationCode,
      provinceCode,
      regencyCode,
      ...line,
      recordedAt: now(),
    } as never);
}
