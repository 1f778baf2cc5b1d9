import { DateScalar, Level, mustBeKnown } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { WORKING_DAYS_TO_VERIFY } from '../follow-up/answer-deadline.ts';
import { beforeWorkingDays } from '../follow-up/working-days.ts';
import { levelOf } from './ask-alike.ts';
import { provinceOf } from './count-places.ts';
import { AgeingBy, FindingAgeing } from './finding-ageing.ts';
import { isNational, maySeeQueue } from './finding-indicators.policy.ts';
import { FindingIndicators } from './finding-indicators.ts';
import { FindingMixPart, mixOf } from './finding-mix.ts';
import { RollupLevel } from './follow-up-sum.entity.ts';
import type { IndicatorQuestion } from './indicator-question.ts';
import { EVERY_PROVINCE } from './places-counted.loader.ts';
import { VerificationQueue } from './verification-queue.ts';

@Resolver(() => FindingIndicators)
export class FindingIndicatorsResolver {
  @FieldResolver(() => FindingAgeing, {
    nullable: true,
    description:
      'F5, umur rekomendasi: count and value of status 2 and 3 by calendar days since receipt, of the nation since the first office of a recommendation received it (F4 begins with the last): 0–30, 31–60, 61–90, 91–180, 181–365, 1–2 years, more. Its rows: the filter `age`. Not among the public’s numbers. Errors: BAD_USER_INPUT when `since` is no day of KPU.',
  })
  async ageing(
    @Root() { asked, publicOnly }: FindingIndicators,
    @Arg('by', () => AgeingBy, { defaultValue: 'ORIGINAL' }) by: AgeingBy,
    @Arg('since', () => DateScalar, {
      nullable: true,
      description: 'First day of the present members’ term: for `carriedOver`.',
    })
    since: string | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<FindingAgeing | undefined> {
    if (publicOnly) return undefined;
    mustBeKnown({ since });
    const rows = await Promise.all(asked.map((question) => loaders.ageing.load({ ...question, by, since })));
    return new FindingAgeing(
      by,
      since,
      rows.map((row) => row?.ages ?? {}),
    );
  }

  @FieldResolver(() => [FindingMixPart], {
    nullable: true,
    description:
      'F8, komposisi temuan: count and value of findings by sub-group 1.01 to 3.03 ÷ those of all sub-groups; each finding once, at the office in which it was found. Not among the public’s numbers. Restricted findings and drafts are left out. Its rows: `findings(filter: { code: { in } })`, with the codes of the sub-group.',
  })
  async findingMix(
    @Root() { asked, publicOnly }: FindingIndicators,
    @Arg('officeLevel', () => Level, {
      nullable: true,
      description: 'Only what was found in offices of this level.',
    })
    officeLevel: Level | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<FindingMixPart[] | undefined> {
    const [first] = asked;
    if (publicOnly || !first) return undefined;
    const { source, fiscalYear, asOf } = first;
    const [rows, subGroups] = await Promise.all([
      loaders.findingMix.load({ ...placesOf(asked), source, fiscalYear, asOf, officeLevel }),
      loaders.findingSubGroups(),
    ]);
    return mixOf(rows, subGroups);
  }

  @FieldResolver(() => VerificationQueue, {
    nullable: true,
    description:
      'F10, antrean verifikasi APIP: answers that wait for APIP’s verification, and those that have waited more than 10 working days. Counts addressees at every level. For the inspectorate only.',
  })
  async verificationQueue(
    @Root() { asked, asOf }: FindingIndicators,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<VerificationQueue | undefined> {
    if (!maySeeQueue(viewer)) return undefined;
    const lateSince = beforeWorkingDays(asOf, WORKING_DAYS_TO_VERIFY, await loaders.holidays());
    const places = asked.flatMap((question) =>
      isNational(question) ? EVERY_PROVINCE.map((code) => provinceOf(question, code)) : question,
    );
    const rows = await Promise.all(
      places.map((place) => loaders.verificationQueue.load({ ...place, lateSince })),
    );
    return new VerificationQueue(lateSince, rows);
  }
}

/** Of which places findings are counted: the nation’s are those of all provinces. */
function placesOf(asked: readonly IndicatorQuestion[]) {
  if (asked.some(isNational)) return { level: RollupLevel.PROVINCE, codes: EVERY_PROVINCE };
  const [first] = asked as [IndicatorQuestion];
  return { level: levelOf(first), codes: asked.map(({ code }) => code) };
}
