import { buildSubgraph, type Service } from '@oversight/kernel';
import { MIGRATIONS } from '../migrations/list.ts';
import { settings } from './config.ts';
import { type Context, createLoaders } from './context.ts';
import { WhistleblowingCategoryResolver } from './intake/category.resolver.ts';
import { WhistleblowingIntakeResolver } from './intake/intake.resolver.ts';
import { checkServerSettings } from './sealing/check-server-settings.ts';
import { refuseSharedProcess } from './sealing/own-process.ts';
import { refuseAccessTokens } from './sealing/refuse-access-tokens.ts';
import { WhistleblowingStatisticsResolver } from './statistics/statistics.resolver.ts';
import { StatisticsCell } from './statistics/statistics-cell.entity.ts';
import { StatisticsRelease } from './statistics/statistics-release.entity.ts';

/** How to report, and the suppressed statistics. No entity, no key, nothing on anyone's type: nothing leads here. */
export const whistleblowing: Service<ReturnType<typeof createLoaders>> = {
  name: 'whistleblowing',
  tables: {
    schema: 'whistleblowing',
    entities: [StatisticsRelease, StatisticsCell],
    migrations: MIGRATIONS,
  },
  createLoaders,
  audited: false,
  beforeOpening: async (opening) => {
    refuseSharedProcess(settings.NODE_ENV === 'production');
    refuseAccessTokens(opening);
    await checkServerSettings(opening.databaseUrl);
  },
  buildSchema: () =>
    buildSubgraph<Context>({
      resolvers: [
        WhistleblowingCategoryResolver,
        WhistleblowingIntakeResolver,
        WhistleblowingStatisticsResolver,
      ],
      references: {},
    }),
};
