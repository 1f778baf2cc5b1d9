import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { Organisation } from '../organisation.stub.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { FindingReminder } from './finding-reminder.entity.ts';

@Resolver(() => FindingReminder)
export class FindingReminderResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The office that is reminded.' })
  organisation(@Root() { organisationCode }: FindingReminder) {
    return new Organisation(organisationCode);
  }

  @FieldResolver(() => Recommendation, { nullable: true })
  recommendation(@Root() { recommendationId }: FindingReminder, @Ctx() { loaders }: Context) {
    return loaders.recommendation.load(recommendationId);
  }

  @FieldResolver(() => RecommendationAddressee, {
    nullable: true,
    description: 'The office’s part that it is about.',
  })
  addressee(@Root() { addresseeId }: FindingReminder, @Ctx() { loaders }: Context) {
    return loaders.addressee.load(addresseeId);
  }
}
