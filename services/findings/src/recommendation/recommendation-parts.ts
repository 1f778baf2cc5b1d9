import { codesOf } from '@oversight/kernel';
import { addressOf } from '../address.ts';
import type { Context } from '../context.ts';
import type { Finding } from '../finding/finding.entity.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import type { AuditReport } from '../report/audit-report.entity.ts';
import { ReportAddressee } from '../report/report-addressee.entity.ts';
import { scopeOfReport } from '../scope-of.ts';
import { Recommendation } from './recommendation.entity.ts';
import { RecommendationItem } from './recommendation-item.entity.ts';
import type { ItemWords } from './recommendation-words.ts';

/** The day that stands for the day of receipt until that is known; the report is not issued without it. */
export async function receiptDays(
  em: Context['em'],
  { id, reportedOn }: AuditReport,
): Promise<(office: string) => string> {
  const receipts = await em.find(ReportAddressee, { reportId: id });
  const days = new Map(receipts.map(({ organisationCode, receivedOn }) => [organisationCode, receivedOn]));
  return (office) => days.get(office) ?? reportedOn;
}

/** The offices’ parts of a recommendation of a draft: no more, and no fewer. */
export async function shareOut(
  em: Context['em'],
  { recommendation, report }: { recommendation: Recommendation; report: AuditReport },
  shares: ReadonlyMap<string, bigint>,
): Promise<void> {
  const dayOf = await receiptDays(em, report);
  const there = await em.find(RecommendationAddressee, { recommendation });
  for (const part of there) if (!shares.has(part.organisationCode)) em.remove(part);
  for (const [office, share] of shares) {
    const part = there.find(({ organisationCode }) => organisationCode === office);
    if (part) Object.assign(part, { share });
    else
      em.create(RecommendationAddressee, {
        ...codesOf(office),
        ...scopeOfReport(report),
        recommendation,
        receivedOn: dayOf(office),
        share,
      } as never);
  }
}

/** What the shares are made of, instead of what they were. */
export async function itemise(
  em: Context['em'],
  { recommendation, report }: { recommendation: Recommendation; report: AuditReport },
  items: readonly ItemWords[],
): Promise<void> {
  for (const item of await em.find(RecommendationItem, { recommendation })) em.remove(item);
  for (const item of items)
    em.create(RecommendationItem, {
      ...codesOf(item.organisationCode),
      ...scopeOfReport(report),
      recommendation,
      ...item,
    } as never);
}

/** An office that is to do something about a finding reads it. */
export async function showFinding(
  em: Context['em'],
  finding: Finding,
  changed?: Recommendation,
  { gone = false } = {},
): Promise<void> {
  const others = (await em.find(Recommendation, { finding })).filter((each) => each !== changed);
  const all = changed && !gone ? [...others, changed] : others;
  const address = addressOf([
    finding.organisationCode,
    ...all.flatMap(({ addressedOffices }) => addressedOffices),
  ]);
  if (address.addressedOffices.join() !== finding.addressedOffices.join()) Object.assign(finding, address);
}
