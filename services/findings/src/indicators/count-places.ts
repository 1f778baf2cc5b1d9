import type { Context } from '../context.ts';
import { FindingIndicators } from './finding-indicators.ts';
import type { IndicatorQuestion } from './indicator-question.ts';
import { sumOfRows } from './indicator-row.ts';

/** The numbers of several places as one; they come from the sums of the nation, a province or an office alone. */
export async function count(
  { indicators }: Context['loaders'],
  places: readonly [IndicatorQuestion, ...IndicatorQuestion[]],
  publicOnly = false,
): Promise<FindingIndicators> {
  const rows = await Promise.all(places.map((place) => indicators.load(place)));
  return new FindingIndicators(sumOfRows(rows), places, publicOnly);
}

/** Each place by itself, but for those of which nothing was counted (yet). */
export async function countEach(
  loaders: Context['loaders'],
  places: readonly IndicatorQuestion[],
): Promise<[code: string, FindingIndicators][]> {
  const counted = await Promise.all(places.map((place) => count(loaders, [place])));
  return places.flatMap(({ code }, index): [string, FindingIndicators][] => {
    const indicators = counted[index] as FindingIndicators;
    return indicators.total === 0 ? [] : [[code, indicators]];
  });
}

/** KPU RI beside the provinces is an office alone, as code "00" with its branch would be the nation. */
export const provinceOf = (nation: IndicatorQuestion, code: string): IndicatorQuestion => ({
  ...nation,
  code,
  scope: code === '00' ? 'OFFICE' : 'BRANCH',
});
