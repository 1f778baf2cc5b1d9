import { badInput, expectVersion, now, shown, wordsOf } from '@oversight/kernel';
import { Assessment } from '../assessment/assessment.entity.ts';
import { AssessmentState } from '../assessment/assessment-state.ts';
import { OfficeStatusChange } from '../assessment/office-status-change.entity.ts';
import type { Context } from '../context.ts';
import { Answer } from '../follow-up/answer.entity.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { holdRecommendations } from '../recommendation/hold-recommendation.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { scopeOfPart } from '../scope-of.ts';
import type { AuditReport } from './audit-report.entity.ts';
import { REASON_LENGTH, ReceiptCorrection } from './receipt-correction.entity.ts';
import { ReportAddressee } from './report-addressee.entity.ts';
import type { CorrectReceiptInput } from './report-issue.inputs.ts';
import { mustBeDoable } from './report-stage.ts';
import { checkReceipt } from './report-words.ts';

/** Day 0 of one office is another: that of all its recommendations of this report, and what it was stays to be read. */
export async function correctReceipt(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  report: AuditReport,
  { organisationCode, receivedOn, reason, expectedVersion }: CorrectReceiptInput,
): Promise<ReportAddressee> {
  const addressee = await em.findOne(ReportAddressee, { reportId: report.id, organisationCode });
  if (!addressee)
    throw badInput('organisationCode', `The report is not addressed to ${shown(organisationCode)}.`);
  expectVersion(addressee, expectedVersion);
  mustBeDoable(report, 'CORRECT_RECEIPT', viewer.subject);
  const why = wordsOf('reason', reason, REASON_LENGTH);
  const from = addressee.receivedOn as string;
  if (checkReceipt(receivedOn, report) === from) throw badInput('receivedOn', 'It says so already.');

  const held = await heldWith(em, report, organisationCode);
  for (const each of held) mustBeBefore(each, receivedOn);
  for (const { part, recommendation } of held) setAnew(recommendation, part, receivedOn);
  em.create(ReceiptCorrection, {
    ...scopeOfPart(addressee),
    reportAddresseeId: addressee.id,
    from,
    to: receivedOn,
    reason: why,
    recordedAt: now(),
    recordedBy: viewer.subject,
  } as never);
  addressee.receivedOn = receivedOn;
  return addressee;
}

interface Held {
  readonly part: RecommendationAddressee;
  readonly recommendation: Recommendation;
  /** Days on which the office sent an answer, and from which a status of its part or one that waits holds. */
  readonly answered: readonly (string | undefined)[];
  readonly decided: readonly string[];
}

/** What the report asks of this office, as it is and stays; the recommendations are always locked first, in one order. */
async function heldWith(
  em: Context['em'],
  { id: reportId }: AuditReport,
  organisationCode: string,
): Promise<Held[]> {
  const asked = { reportId, organisationCode };
  const ids = (await em.find(RecommendationAddressee, asked)).map(({ recommendation }) => recommendation.id);
  await holdRecommendations(em, ids);
  const parts = await em.find(RecommendationAddressee, asked, { refresh: true });
  const recommendations = await em.find(
    Recommendation,
    { id: { $in: ids } },
    { populate: ['addressees', 'statusHistory'], refresh: true },
  );
  const partIds = parts.map(({ id }) => id);
  const answers = await em.find(Answer, { addressee: partIds });
  const changes = await em.find(OfficeStatusChange, { addresseeId: { $in: partIds }, from: { $ne: null } });
  const pending = await em.find(Assessment, {
    recommendationId: { $in: ids },
    state: AssessmentState.PENDING,
  });
  const byId = new Map(recommendations.map((each) => [each.id, each]));
  return parts.map((part) => ({
    part,
    recommendation: byId.get(part.recommendation.id) as Recommendation,
    answered: [
      part.answeredOn,
      ...answers.filter(({ addressee }) => addressee.id === part.id).map(({ submittedOn }) => submittedOn),
    ],
    decided: [
      ...changes.filter(({ addresseeId }) => addresseeId === part.id),
      ...pending.filter(({ recommendationId }) => recommendationId === part.recommendation.id),
    ].map(({ effectiveOn }) => effectiveOn),
  }));
}

/** Nobody answers what has not arrived, and no status is decided of it. */
function mustBeBefore({ part, recommendation, answered, decided }: Held, day: string): void {
  const [answeredOn] = answered.filter((each) => each !== undefined).sort();
  if (answeredOn !== undefined && answeredOn < day)
    throw badInput('receivedOn', `The office answered on ${answeredOn}.`);
  const whole = recommendation.statusHistory.getItems().filter(({ from }) => from !== undefined);
  const first = receivedFirst(recommendation, part, day);
  const [decidedOn] = [
    ...decided.filter((each) => each < day),
    ...whole.map(({ effectiveOn }) => effectiveOn).filter((each) => each < first),
  ].sort();
  if (decidedOn !== undefined) throw badInput('receivedOn', `A status was decided from ${decidedOn} on.`);
}

/** The recommendation was received when the first of its offices did. */
const receivedFirst = (recommendation: Recommendation, part: RecommendationAddressee, day: string): string =>
  recommendation.addressees
    .getItems()
    .map((each) => (each.id === part.id ? day : each.receivedOn))
    .sort()[0] as string;

/** A status that was never set anew holds from the receipt. */
function setAnew(recommendation: Recommendation, part: RecommendationAddressee, day: string): void {
  const before = recommendation.receivedOn;
  const receivedOn = receivedFirst(recommendation, part, day);
  Object.assign(part, { receivedOn: day, recordedAt: now() });
  const untouched = recommendation.statusHistory.length <= 1 && recommendation.statusOn === before;
  Object.assign(recommendation, {
    receivedOn,
    recordedAt: now(),
    ...(untouched && { statusOn: receivedOn }),
  });
}
