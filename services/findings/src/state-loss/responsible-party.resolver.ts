import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayReadWhoDid, WHO_DID } from '../audit.policy.ts';
import type { Context } from '../context.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { ResponsibleParty } from './responsible-party.entity.ts';
import { mayReadName, nameShown } from './responsible-party.policy.ts';
import { StateLossCase } from './state-loss-case.entity.ts';
import { StateLossPayment } from './state-loss-payment.entity.ts';
import { StateLossStep } from './state-loss-step.entity.ts';

@Resolver(() => ResponsibleParty)
export class ResponsiblePartyResolver {
  @FieldResolver(() => String, { nullable: true, description: 'For a province its initials: "B. S."' })
  name(@Root() party: ResponsibleParty, @Ctx() { viewer }: Context) {
    return nameShown(viewer, party, party.name);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Number of a civil servant; withheld where the name is masked.',
  })
  nip(@Root() party: ResponsibleParty, @Ctx() { viewer }: Context) {
    return mayReadName(viewer, party) ? party.nip : undefined;
  }

  @FieldResolver(() => [StateLossCase], { description: 'What they answer for.' })
  cases(@Root() { cases }: ResponsibleParty) {
    return cases.loadItems();
  }
}

/** What somebody owes stands with what the office owes. */
@Resolver(() => RecommendationAddressee)
export class AddresseeLossesResolver {
  @FieldResolver(() => [StateLossCase], {
    description:
      'Losses of the state that came to light here; of an office its budget user (KPA) alone reads them.',
  })
  stateLossCases(@Root() { id }: RecommendationAddressee, @Ctx() { loaders }: Context) {
    return loaders.stateLossesOfAddressee.load(id);
  }
}

@Resolver(() => StateLossStep)
export class StateLossStepResolver {
  @FieldResolver(() => String, { nullable: true, description: WHO_DID })
  takenBy(@Root() step: StateLossStep, @Ctx() { viewer }: Context) {
    return mayReadWhoDid(viewer, step) ? step.takenBy : undefined;
  }
}

@Resolver(() => StateLossPayment)
export class StateLossPaymentResolver {
  @FieldResolver(() => String, { nullable: true, description: WHO_DID })
  recordedBy(@Root() payment: StateLossPayment, @Ctx() { viewer }: Context) {
    return mayReadWhoDid(viewer, payment) ? payment.recordedBy : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: WHO_DID })
  confirmedBy(@Root() payment: StateLossPayment, @Ctx() { viewer }: Context) {
    return mayReadWhoDid(viewer, payment) ? payment.confirmedBy : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: WHO_DID })
  refutedBy(@Root() payment: StateLossPayment, @Ctx() { viewer }: Context) {
    return mayReadWhoDid(viewer, payment) ? payment.refutedBy : undefined;
  }
}
