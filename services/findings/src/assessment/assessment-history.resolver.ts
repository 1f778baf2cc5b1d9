import { RupiahScalar } from '@oversight/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayRead, mayReadWhoDid, WHO_DID } from '../audit.policy.ts';
import type { Context } from '../context.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { isFree } from '../follow-up/take-part.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { Assessment } from './assessment.entity.ts';
import { mayAssessWhole } from './assessment.policy.ts';
import { OfficeAssessment } from './office-assessment.entity.ts';
import { OfficeStatusChange } from './office-status-change.entity.ts';
import { RecommendationAction } from './recommendation-action.ts';
import { StatusChange } from './status-change.entity.ts';

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
  pendingAssessment(@Root() recommendation: Recommendation, @Ctx() { loaders }: Context) {
    return pendingOf(loaders, recommendation);
  }

  @FieldResolver(() => [RecommendationAction], {
    description: 'What this viewer may do with it as a whole now, by its state and their rights.',
  })
  async nextActions(
    @Root() recommendation: Recommendation,
    @Ctx() { loaders, viewer }: Context,
  ): Promise<RecommendationAction[]> {
    if (!mayAssessWhole(viewer, recommendation) || recommendation.draftOf) return [];
    if (!isFree(await loaders.partOfViewer.load(recommendation.id), 'ASSESS')) return [];
    const pending = await pendingOf(loaders, recommendation);
    if (!pending) return ['ASSESS'];
    return pending.recordedBy === viewer.subject
      ? ['REJECT_ASSESSMENT']
      : ['CONFIRM_ASSESSMENT', 'REJECT_ASSESSMENT'];
  }
}

const pendingOf = async (loaders: Context['loaders'], { id }: Recommendation) =>
  (await loaders.assessmentsOfRecommendation.load(id)).find(({ state }) => state === 'PENDING');

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

  @FieldResolver(() => String, { nullable: true, description: `Who recorded it. ${WHO_DID}` })
  recordedBy(@Root() assessment: Assessment, @Ctx() { viewer }: Context) {
    return mayReadWhoDid(viewer, assessment) ? assessment.recordedBy : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: `Who confirmed or rejected it. ${WHO_DID}` })
  settledBy(@Root() assessment: Assessment, @Ctx() { viewer }: Context) {
    return mayReadWhoDid(viewer, assessment) ? assessment.settledBy : undefined;
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
