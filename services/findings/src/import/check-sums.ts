import { LineRefusal } from './line-refusal.ts';
import type { PlannedRecommendation, PlannedReport } from './planned-report.ts';

/** What the offices’ parts of a recommendation come to together. */
export function checkSums(
  report: PlannedReport,
  refuse: (index: number, refusal: LineRefusal) => void,
): void {
  const findingRefs = new Set<string>();
  const refs = new Set<string>();
  for (const finding of report.findings.values()) {
    const recommendations = [...finding.recommendations.values()];
    const first = recommendations[0]?.parts[0];
    if (first && isAgain(findingRefs, finding.said.findingRef))
      refuse(first.index, called('findingRef', finding.said.findingRef, 'finding'));
    for (const recommendation of recommendations) {
      const [part] = recommendation.parts;
      const ref = recommendation.said.externalRef;
      if (part && isAgain(refs, ref)) refuse(part.index, called('externalRef', ref, 'recommendation'));
      checkShares(recommendation, refuse);
    }
  }
}

const isAgain = (known: Set<string>, ref: string | undefined): boolean => {
  if (ref === undefined) return false;
  if (known.has(ref)) return true;
  known.add(ref);
  return false;
};
const called = (column: 'findingRef' | 'externalRef', ref: string | undefined, what: string) =>
  new LineRefusal(column, ref, `Another ${what} of the report is called so.`);

function checkShares(
  { parts, said }: PlannedRecommendation,
  refuse: (index: number, refusal: LineRefusal) => void,
): void {
  const { recommendationValue: value = 0n } = said;
  let sum = 0n;
  for (const part of parts) {
    const share = part.said.share ?? (parts.length === 1 ? value : undefined);
    if (share === undefined && value > 0n)
      refuse(part.index, new LineRefusal('share', undefined, 'Say the share of each of several offices.'));
    sum += share ?? 0n;
    const { deposited = 0n } = part.said;
    if (sum > value)
      refuse(
        part.index,
        new LineRefusal(
          'share',
          share?.toString(),
          'The shares of the offices come to more than the value recommended.',
        ),
      );
    else if (share !== undefined && deposited > share)
      refuse(
        part.index,
        new LineRefusal('deposited', String(deposited), 'No more is paid in than the share.'),
      );
  }
}

/** An office’s share: all of it where there is no other office. */
export const shareOf = (recommendation: PlannedRecommendation, place: number): bigint => {
  const { parts, said } = recommendation;
  const part = parts[place];
  return part?.said.share ?? (parts.length === 1 ? (said.recommendationValue ?? 0n) : 0n);
};
