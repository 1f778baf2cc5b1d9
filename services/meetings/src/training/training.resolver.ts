import { badInput, DateScalar, forbidden, IndicatorScope } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { timeOf } from '../indicators/indicator-question.ts';
import { mayCount } from '../indicators/indicators.policy.ts';
import { OversightTopic } from '../meeting/meeting.enums.ts';
import { Organisation } from '../organisation.stub.ts';
import { TrainingCoverage } from './training-coverage.ts';

const MOST_MONTHS = 120;
const AREA = /^[A-Z][A-Z_]{1,39}$/;

@Resolver(() => Organisation)
export class TrainingResolver {
  @FieldResolver(() => TrainingCoverage, {
    nullable: true,
    description:
      'Who of this office and those below it was trained on a topic. Errors: FORBIDDEN unless the viewer sees all that is counted, BAD_USER_INPUT for a time that is none or to come.',
  })
  trainingCoverage(
    @Root() { code }: Organisation,
    @Arg('topic', () => OversightTopic) topic: OversightTopic,
    @Arg('scope', () => IndicatorScope, { defaultValue: IndicatorScope.BRANCH }) scope: IndicatorScope,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Today (WIB) when not given.' })
    asOf: string | undefined,
    @Arg('months', () => Int, { defaultValue: 12, description: 'How far it looks back, from 1 to 120.' })
    months: number,
    @Arg('area', () => String, {
      nullable: true,
      description: 'Only people of the divisions that deal with this: "LAW_OVERSIGHT" (`Division.area`).',
    })
    area: string | undefined,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<TrainingCoverage> {
    const question = { code, alone: scope === 'OFFICE' };
    if (!mayCount(viewer, question)) throw forbidden('You do not see all that this number would count.');
    if (months < 1 || months > MOST_MONTHS) throw badInput('months', `From 1 to ${MOST_MONTHS}.`);
    if (area !== undefined && !AREA.test(area))
      throw badInput('area', 'An area is written as LAW_OVERSIGHT.');
    const { asOf: day } = timeOf({ asOf });
    return loaders.training.load({ ...question, topic, asOf: day, since: monthsBefore(day, months), area });
  }
}

/** "2026-06-30", 12 → "2025-07-01": the year that ends on that day. */
function monthsBefore(day: string, months: number): string {
  const after = new Date(`${day}T00:00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  const date = after.getUTCDate();
  after.setUTCMonth(after.getUTCMonth() - months);
  // A month that has no such day is left by its last one.
  if (after.getUTCDate() !== date) after.setUTCDate(0);
  return after.toISOString().slice(0, 10);
}
