import { badInput, expectVersion, now, shown, wordsOf } from '@oversight/kernel';
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
  readonly answers: readonly Answer[];
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
  const answers = await em.find(Answer, { addressee: parts.map(({ id }) => id) });
  const byId = new Map(recommendations.map((each) => [each.id, each]));
  return parts.map((part) => ({
    part,
    recommendation: byId.get(part.recommendation.id) as Recommendation,
    answers: answers.filter(({ addressee }) => addressee.id === part.id),
  }));
}

/** Nobody answers or assesses what has not arrived. */
function mustBeBefore({ part, answers, recommendation }: Held, day: string): void {
  const days = [part.answeredOn, ...answers.map(({ submittedOn }) => submittedOn)];
  const [first] = days.filter((each) => each !== undefined).sort();
  if (first !== undefined && first < day) throw badInput('receivedOn', `The office answered on ${first}.`);
  const [, assessed] = recommendation.statusHistory
    .getItems()
    .map(({ effectiveOn }) => effectiveOn)
    .sort();
  if (assessed !== undefined && assessed < day)
    throw badInput('receivedOn', `A status was set from ${assessed} on.`);
}

/** The recommendation was received when the first of its offices did; a status that was never set anew holds from then. */
function setAnew(recommendation: Recommendation, part: RecommendationAddressee, day: string): void {
  const before = recommendation.receivedOn;
  Object.assign(part, { receivedOn: day, recordedAt: now() });
  const days = recommendation.addressees.getItems().map(({ receivedOn }) => receivedOn);
  const receivedOn = days.sort()[0] as string;
  const untouched = recommendation.statusHistory.length <= 1 && recommendation.statusOn === before;
  Object.assign(recommendation, {
    receivedOn,
    recordedAt: now(),
    ...(untouched && { statusOn: receivedOn }),
  });
}
