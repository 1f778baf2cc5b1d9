import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayReadWhoDid, WHO_DID } from '../audit.policy.ts';
import type { Context } from '../context.ts';
import { Answer } from '../follow-up/answer.entity.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { Evidence } from './evidence.entity.ts';
import { EvidenceVersion } from './evidence-version.entity.ts';

@Resolver(() => RecommendationAddressee)
export class EvidenceOfAddresseeResolver {
  @FieldResolver(() => [Evidence], {
    description:
      'What the office shows, in the order in which it was added, as far as this viewer may see it: a machine what it added itself, leadership and BI none.',
  })
  evidence(@Root() { id }: RecommendationAddressee, @Ctx() { loaders }: Context) {
    return loaders.evidenceOfAddressee.load(id);
  }
}

@Resolver(() => Answer)
export class EvidenceOfAnswerResolver {
  @FieldResolver(() => [Evidence], {
    description: 'What was first submitted with it, as far as this viewer may see it.',
  })
  evidence(@Root() { id }: Answer, @Ctx() { loaders }: Context) {
    return loaders.evidenceOfAnswer.load(id);
  }
}

@Resolver(() => EvidenceVersion)
export class EvidenceVersionResolver {
  @FieldResolver(() => String, { nullable: true, description: `Who sent it. ${WHO_DID}` })
  addedBy(@Root() version: EvidenceVersion, @Ctx() { viewer }: Context) {
    return mayReadWhoDid(viewer, version) ? version.addedBy : undefined;
  }
}
