import { RupiahScalar } from '@oversight/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayRead } from '../audit.policy.ts';
import type { Context } from '../context.ts';
import { Deposit } from '../deposit/deposit.entity.ts';
import { Organisation } from '../organisation.stub.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { Answer } from './answer.entity.ts';
import { RecommendationAddressee } from './recommendation-addressee.entity.ts';

@Resolver(() => RecommendationAddressee)
export class RecommendationAddresseeResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() { organisationCode }: RecommendationAddressee) {
    return new Organisation(organisationCode);
  }

  @FieldResolver(() => Recommendation, { nullable: true })
  recommendation(@Root() { recommendation }: RecommendationAddressee, @Ctx() { loaders }: Context) {
    return loaders.recommendation.load(recommendation.id);
  }

  @FieldResolver(() => RupiahScalar, {
    nullable: true,
    description: 'Deposits and assets the auditor accepted so far. Withheld from BI, which gets sums.',
  })
  deposited(@Root() addressee: RecommendationAddressee, @Ctx() { viewer }: Context) {
    return mayRead(viewer, addressee, 'deposited') ? addressee.deposited : undefined;
  }

  @FieldResolver(() => [Answer])
  answers(@Root() { answers }: RecommendationAddressee) {
    return answers.loadItems();
  }

  @FieldResolver(() => [Deposit], { description: 'Empty for BI, which gets deposits as sums only.' })
  deposits(@Root() { deposits }: RecommendationAddressee) {
    return deposits.loadItems();
  }
}

@Resolver(() => Answer)
export class AnswerResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Why it was sent back. Withheld from BI.' })
  remark(@Root() answer: Answer, @Ctx() { viewer }: Context) {
    return mayRead(viewer, answer, 'remark') ? answer.remark : undefined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the office answered, in its words. Withheld from BI.',
  })
  text(@Root() answer: Answer, @Ctx() { viewer }: Context) {
    return mayRead(viewer, answer, 'text') ? answer.text : undefined;
  }
}
