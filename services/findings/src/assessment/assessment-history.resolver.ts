import { RupiahScalar } from '@oversight/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayRead } from '../audit.policy.ts';
import type { Context } from '../context.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { Assessment } from './assessment.entity.ts';
import { mayAssessWhole, mayReadWhoAssessed } from './assessment.policy.ts';
import { OfficeAssessment } from './office-assessment.entity.ts';
import { OfficeStatusChange } from './office-status-change.entity.ts';
import { RecommendationAction } from './recommendation-action.ts';
import { StatusChange } from './status-change.entity.ts';

const WHO = 'Subject; for the inspectorate and engaged auditors.';
const WITHHELD = 'Withheld from BI.';

@Resolver(() => Recommendation)
export class RecommendationAssessmentsResolver {
  @FieldResolver(() => [Assessment], {
    description: 'What was decided on it, the first one first; what does not hold only for auditors.',
  })
  assessments(@Root() { id }: Recommendation, @Ctx() { loaders }: Context) {
    return loaders.assessmentsOfRecommendation.load(id);
  }

  @FieldResolver(() => Assessment, {
    nullable: true,
    description: 'The one that waits for its second person; for auditors.',
  })
  async pendingAssessment(@Root() { id }: Recommendation, @Ctx() { loaders }: Context) {
    return (await loaders.assessmentsOfRecommendation.load(id)).find(({ state }) => state === 'PENDING');
  }

  @FieldResolver(() => [RecommendationAction], {
    description: 'What this viewer may do with it as a whole now, by its state and their rights.',
  })
  async nextActions(
    @Root() recommendation: Recommendation,
    @Ctx() { loaders, viewer }: Context,
  ): Promise<RecommendationAction[]> {
    if (!mayAssessWhole(viewer, recommendation) || recommendation.draftOf) return [];
    const actors = await loaders.actorsOfRecommendation.load(recommendation.id);
    if (actors.some(({ subject, part }) => subject === viewer.subject && part !== 'DECIDER')) return [];
    const pending = await this.pendingAssessment(recommendation, { loaders } as Context);
    if (!pending) return ['ASSESS'];
    return pending.recordedBy === viewer.subject
      ? ['REJECT_ASSESSMENT']
      : ['CONFIRM_ASSESSMENT', 'REJECT_ASSESSMENT'];
  }
}

@Resolver(() => RecommendationAddressee)
export class AddresseeHistoryResolver {
  @FieldResolver(() => [OfficeStatusChange], {
    description: 'How the status of this office’s part came about, oldest first.',
  })
  statusHistory(@Root() { id }: RecommendationAddressee, @Ctx() { loaders }: Context) {
    return loaders.statusHistoryOfAddressee.load(id);
  }
}

@Resolver(() => StatusChange)
export class StatusChangeResolver {
  @FieldResolver(() => Assessment, {
    nullable: true,
    description: 'The decision behind it; none at receipt, and of what was decided before this graph was.',
  })
  assessment(@Root() { assessmentId }: StatusChange, @Ctx() { loaders }: Context) {
    return assessmentId ? loaders.assessment.load(assessmentId) : undefined;
  }
}

@Resolver(() => Assessment)
export class AssessmentFieldsResolver {
  @FieldResolver(() => Recommendation, { nullable: true })
  recommendation(@Root() { recommendationId }: Assessment, @Ctx() { loaders }: Context) {
    return loaders.recommendation.load(recommendationId);
  }

  @FieldResolver(() => [OfficeAssessment], {
    description: 'What it says of the offices’ parts, as far as this viewer may see them.',
  })
  offices(@Root() { id }: Assessment, @Ctx() { loaders }: Context) {
    return loaders.officesOfAssessment.load(id);
  }

  @FieldResolver(() => String, { nullable: true, description: `What the auditor says to it. ${WITHHELD}` })
  note(@Root() assessment: Assessment, @Ctx() { viewer }: Context) {
    return mayRead(viewer, assessment, 'text') ? assessment.note : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why it was rejected; for auditors.' })
  rejection(@Root() assessment: Assessment, @Ctx() { viewer }: Context) {
    return mayRead(viewer, assessment, 'text') ? assessment.rejection : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: `Who recorded it. ${WHO}` })
  recordedBy(@Root() assessment: Assessment, @Ctx() { viewer }: Context) {
    return mayReadWhoAssessed(viewer, assessment) ? assessment.recordedBy : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: `Who confirmed or rejected it. ${WHO}` })
  settledBy(@Root() assessment: Assessment, @Ctx() { viewer }: Context) {
    return mayReadWhoAssessed(viewer, assessment) ? assessment.settledBy : undefined;
  }
}

@Resolver(() => OfficeAssessment)
export class OfficeAssessmentResolver {
  @FieldResolver(() => RecommendationAddressee, { nullable: true })
  addressee(@Root() { addresseeId }: OfficeAssessment, @Ctx() { loaders }: Context) {
    return loaders.addressee.load(addresseeId);
  }

  @FieldResolver(() => RupiahScalar, {
    nullable: true,
    description: 'Deposits and assets accepted in all. Withheld from BI, which gets sums.',
  })
  accepted(@Root() office: OfficeAssessment, @Ctx() { viewer }: Context) {
    return mayRead(viewer, office, 'deposited') ? office.accepted : undefined;
  }
}
