import { notFound } from '@oversight/kernel';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { WhistleblowingStatistics } from './statistics.type.ts';
import { StatisticsCell } from './statistics-cell.entity.ts';
import { StatisticsRelease } from './statistics-release.entity.ts';

const YEARS = { first: 2000, last: 9999 };

@Resolver(() => WhistleblowingStatistics)
export class WhistleblowingStatisticsResolver {
  @Query(() => WhistleblowingStatistics, {
    nullable: true,
    description:
      'The released statistics of a year (W1), or the latest release without one; null while nothing is released. No filter, no date range. Errors: NOT_FOUND where that year has no release.',
  })
  async whistleblowingStatistics(
    @Arg('year', () => Int, { nullable: true }) year: number | undefined,
    @Ctx() { em, viewer }: Context,
  ): Promise<WhistleblowingStatistics | undefined> {
    if (year === undefined) {
      const [latest] = await em.find(StatisticsRelease, {}, { orderBy: { year: 'desc' }, limit: 1 });
      return latest && withCells(latest);
    }
    const possible = year >= YEARS.first && year <= YEARS.last;
    const release = possible ? await em.findOne(StatisticsRelease, { year }) : undefined;
    if (!release) throw notFound('release');
    return withCells(release);

    async function withCells(found: StatisticsRelease): Promise<WhistleblowingStatistics> {
      const cells = await em.find(StatisticsCell, { release: { year: found.year } });
      return new WhistleblowingStatistics(found, cells, viewer);
    }
  }
}
