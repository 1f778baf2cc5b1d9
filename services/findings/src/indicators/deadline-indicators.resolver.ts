import { Ratio } from '@oversight/kernel';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { FindingIndicators } from './finding-indicators.ts';
import { type DeadlineRow, sumOfDeadlines } from './indicator-row.ts';

/** The numbers that days are read for: asked of the database only where a document asks for them. */
@Resolver(() => FindingIndicators)
export class DeadlineIndicatorsResolver {
  @FieldResolver(() => Ratio, {
    nullable: true,
    description:
      'F3, jawaban ≤ 60 hari: first complete answer, verified by APIP, within 60 calendar days of receipt ÷ those whose day 60 has come (Peraturan BPK 2/2017 art. 4). An extension does not move day 60. A recommendation counts as answered in time when every addressee did, and its day 60 is the last of them. Its rows: of the nation `recommendations(filter: { answeredInTime: true, dueOn: { lt: asOf + 1 day } })`, of all with that `dueOn`; of an office or a branch `followUps(filter: { answeredInTime: true, originalDueOn: { lt: asOf + 1 day } })`, of all with that `originalDueOn`. Not among the public’s numbers.',
  })
  async answeredWithin60Rate(
    @Root() indicators: FindingIndicators,
    @Ctx() context: Context,
  ): Promise<Ratio | undefined> {
    const row = await deadlinesOf(indicators, context);
    return row && new Ratio(row.answered_in_time, row.past_day_60);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'F4, rekomendasi lewat 60 hari: status 3 and more than 60 days since receipt. Its rows: of the nation `recommendations(filter: { overdue: true })`, of an office or a branch `followUps(filter: { officeStatus: [BELUM_DITINDAKLANJUTI], originalDueOn: { lt: asOf } })`. Not among the public’s numbers.',
  })
  async overdue(@Root() indicators: FindingIndicators, @Ctx() context: Context): Promise<number | undefined> {
    return (await deadlinesOf(indicators, context))?.overdue;
  }
}

async function deadlinesOf(
  { asked, publicOnly }: FindingIndicators,
  { loaders }: Context,
): Promise<DeadlineRow | undefined> {
  if (publicOnly) return undefined;
  return sumOfDeadlines(await Promise.all(asked.map((question) => loaders.deadlines.load(question))));
}
