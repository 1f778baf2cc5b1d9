import { ref } from '@mikro-orm/core';
import { now } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { RecommendationItem } from '../recommendation/recommendation-item.entity.ts';
import type { AuditReport } from '../report/audit-report.entity.ts';
import { Finding } from './finding.entity.ts';
import { codeOf, namedFinding, priorFindingOf, proposedFor, subElementOf } from './finding-codes.ts';
import { checkOccurred, findingWords, freeNumber } from './finding-words.ts';
import type { ChangeFindingInput } from './finding-writing.inputs.ts';

type Said = Omit<ChangeFindingInput, 'findingId' | 'expectedVersion'>;

/** What a finding in a draft says differently. */
export async function changeFinding(
  context: Context,
  finding: Finding,
  report: AuditReport,
  said: Said,
): Promise<void> {
  const { em, viewer } = context;
  report.write({}, viewer.subject);
  const { code, causeSubElement, priorFindingId, withoutPrior, sameMatterAsId } = said;
  const words = findingWords(said);
  if (words.number !== undefined && words.number !== finding.number)
    freeNumber(
      (await em.find(Finding, { report })).map(({ number }) => number),
      words.number,
    );
  Object.assign(finding, words, { recordedAt: now() });
  checkOccurred(finding.occurredOn, report);
  if (code !== undefined && code !== finding.code.unwrap().code) await recode(em, finding, report, code);
  if (causeSubElement) finding.causeSubElement = ref(await subElementOf(em, causeSubElement));
  if (withoutPrior) finding.priorFinding = undefined;
  if (priorFindingId !== undefined) {
    const office = finding.organisationCode;
    finding.priorFinding = ref(await priorFindingOf(context, priorFindingId, { office, report }));
  }
  if (sameMatterAsId !== undefined)
    finding.matterId = (await namedFinding(context, 'sameMatterAsId', sameMatterAsId)).matterId;
}

/** Another code proposes another control, where the old one’s proposal still stood. */
async function recode(em: Context['em'], finding: Finding, report: AuditReport, code: string): Promise<void> {
  const type = await codeOf(em, code, report);
  const proposed = await proposedFor(em, finding.code.unwrap().code);
  if (finding.causeSubElement?.unwrap().code === proposed?.code) {
    const next = await proposedFor(em, code);
    finding.causeSubElement = next && ref(next);
  }
  finding.code = ref(type);
}

/** A finding leaves its draft, with all that was recommended on it. */
export async function removeFinding(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  finding: Finding,
  report: AuditReport,
): Promise<void> {
  report.write({}, viewer.subject);
  const recommendation = { finding: finding.id };
  await em.nativeDelete(RecommendationItem, { recommendation });
  await em.nativeDelete(RecommendationAddressee, { recommendation });
  await em.nativeDelete(Recommendation, { finding: finding.id });
  await em.nativeDelete(Finding, { id: finding.id });
}
