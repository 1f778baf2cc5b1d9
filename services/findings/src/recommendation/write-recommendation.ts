import { ref } from '@mikro-orm/core';
import { badInput, now, shown } from '@oversight/kernel';
import { addressOf } from '../address.ts';
import { RecommendationCode } from '../codes/recommendation-code.entity.ts';
import type { Context } from '../context.ts';
import type { Finding } from '../finding/finding.entity.ts';
import { freeNumber } from '../finding/finding-words.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import type { AuditReport } from '../report/audit-report.entity.ts';
import { scopeOf } from '../scope-of.ts';
import { Recommendation } from './recommendation.entity.ts';
import { RecommendationItem } from './recommendation-item.entity.ts';
import { itemise, receiptDays, shareOut, showFinding } from './recommendation-parts.ts';
import { checkValue, itemsOf, recommendationWords, sharesOf } from './recommendation-words.ts';
import type {
  ChangeRecommendationInput,
  RecordRecommendationInput,
} from './recommendation-writing.inputs.ts';

interface Place {
  readonly finding: Finding;
  readonly report: AuditReport;
}

/** What the auditor asks for, in a draft of whoever leads it. */
export async function recordRecommendation(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  { finding, report }: Place,
  input: Omit<RecordRecommendationInput, 'findingId' | 'expectedVersion'>,
): Promise<Recommendation> {
  report.write({}, viewer.subject);
  const { value = 0n, ...words } = recommendationWords(input);
  const code = await codeOf(em, input.code);
  checkValue(code.code, value);
  const shares = sharesOf(input.addressees, value, report.addressedOffices);
  const items = itemsOf(input.items ?? [], shares);
  const taken = (await em.find(Recommendation, { finding })).map(({ number }) => number);
  const dayOf = await receiptDays(em, report);
  const [receivedOn] = [...shares.keys()].map(dayOf).sort();
  const recommendation = em.create(Recommendation, {
    ...words,
    value,
    number: freeNumber(taken, words.number),
    reportId: report.id,
    finding,
    code,
    ...scopeOf(report),
    ...addressOf(shares.keys()),
    ...{ statusOn: receivedOn, receivedOn, recordedAt: now() },
    ...{ source: report.source, fiscalYear: report.fiscalYear },
  } as never);
  await em.flush();
  await shareOut(em, { recommendation, report }, shares);
  await itemise(em, { recommendation, report }, items);
  await showFinding(em, finding, recommendation);
  return recommendation;
}

/** What is asked for differently; of shares and items those that stay must still fit. */
export async function changeRecommendation(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  recommendation: Recommendation,
  { finding, report }: Place,
  input: Omit<ChangeRecommendationInput, 'recommendationId' | 'expectedVersion'>,
): Promise<void> {
  report.write({}, viewer.subject);
  const words = recommendationWords(input);
  if (words.number !== undefined && words.number !== recommendation.number)
    freeNumber(
      (await em.find(Recommendation, { finding })).map(({ number }) => number),
      words.number,
    );
  if (input.code !== undefined) recommendation.code = ref(await codeOf(em, input.code));
  Object.assign(recommendation, words, { recordedAt: now() });
  const { value } = recommendation;
  checkValue(recommendation.code.unwrap().code, value);
  const there = await em.find(RecommendationAddressee, { recommendation });
  const before = there.map(({ organisationCode, share }) => ({
    organisationCode,
    ...(there.length > 1 && { share }),
  }));
  const shares = sharesOf(input.addressees ?? before, value, report.addressedOffices);
  const said = input.items ?? (await itemsThere(em, recommendation));
  const items = itemsOf(said, shares);
  Object.assign(recommendation, addressOf(shares.keys()));
  await shareOut(em, { recommendation, report }, shares);
  if (input.items) await itemise(em, { recommendation, report }, items);
  await showFinding(em, finding, recommendation);
}

/** A recommendation leaves its draft. */
export async function removeRecommendation(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  recommendation: Recommendation,
  { finding, report }: Place,
): Promise<void> {
  report.write({}, viewer.subject);
  await showFinding(em, finding, recommendation, { gone: true });
  await em.flush();
  await em.nativeDelete(RecommendationItem, { recommendation: recommendation.id });
  await em.nativeDelete(RecommendationAddressee, { recommendation: recommendation.id });
  await em.nativeDelete(Recommendation, { id: recommendation.id });
}

async function codeOf(em: Context['em'], code: string): Promise<RecommendationCode> {
  const found = await em.findOne(RecommendationCode, { code });
  if (!found) throw badInput('code', `${shown(code)} is no code of a recommendation: they are 01 to 14.`);
  return found;
}

const itemsThere = async (em: Context['em'], recommendation: Recommendation) =>
  (await em.find(RecommendationItem, { recommendation }, { orderBy: { position: 'asc' } })).map(
    ({ organisationCode, kind, payer, reference, amount }) => ({
      ...{ organisationCode, kind, amount },
      reference: (payer ?? reference) as string,
    }),
  );
