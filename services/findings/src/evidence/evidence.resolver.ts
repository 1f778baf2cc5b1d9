import { expectVersion, mustAct, notFound, orNotFound } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ANSWER } from '../audit-acts.ts';
import type { Context } from '../context.ts';
import { mustBeIssued } from '../drafting.ts';
import { Answer } from '../follow-up/answer.entity.ts';
import { addresseeOf, holdAddressee } from '../follow-up/hold-addressee.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { addEvidence, addEvidenceVersion } from './add-evidence.ts';
import { Evidence } from './evidence.entity.ts';
import { AddEvidenceInput, AddEvidenceVersionInput, WithdrawEvidenceInput } from './evidence.inputs.ts';
import { EvidencePayload } from './evidence.payloads.ts';
import { mayShow } from './evidence.policy.ts';
import { EvidenceVersion } from './evidence-version.entity.ts';
import { isWithTheOffice, mustBeWithTheOffice } from './evidence-window.ts';

const REFUSAL = 'Only the office to which the recommendation is addressed does that to its evidence.';

@Resolver(() => Evidence)
export class EvidenceResolver {
  @Query(() => Evidence, { nullable: true, description: 'Errors: NOT_FOUND, also when it is not visible.' })
  evidence(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context) {
    return orNotFound('evidence', loaders.evidence.load(id));
  }

  @Mutation(() => EvidencePayload, {
    nullable: true,
    description:
      'Adds evidence for an office’s part: first send the file to `/files/findings/uploads` by the tus protocol. By the office, or a machine with the scope `recommendation:answer`, while the answer is with the office. Errors: NOT_FOUND (also of an upload that is another’s or is over a day old), FORBIDDEN (`extensions.scope` where a machine lacks one), ILLEGAL_STEP, UPLOAD_UNFINISHED, UPLOAD_USED, FILE_TYPE_REFUSED, FILE_HASH_MISMATCH, BAD_USER_INPUT naming the field.',
  })
  async addEvidence(@Arg('input', () => AddEvidenceInput) input: AddEvidenceInput, @Ctx() context: Context) {
    const addressee = await holding(context, input.addresseeId);
    return new EvidencePayload(await addEvidence(context, addressee, input));
  }

  @Mutation(() => EvidencePayload, {
    nullable: true,
    description:
      'Adds a version to evidence; the ones before stay. By the office, while the answer is with the office. Errors: as `addEvidence`, and CONFLICT, ILLEGAL_STEP when it was withdrawn.',
  })
  async addEvidenceVersion(
    @Arg('input', () => AddEvidenceVersionInput) input: AddEvidenceVersionInput,
    @Ctx() context: Context,
  ) {
    const evidence = await changing(context, input);
    await addEvidenceVersion(context, evidence, input.uploadId);
    return new EvidencePayload(evidence);
  }

  @Mutation(() => EvidencePayload, {
    nullable: true,
    description:
      'Withdraws evidence that was not submitted yet: it stays in the list with the reason, and only the office can still take its file. By the office. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, ILLEGAL_STEP, BAD_USER_INPUT.',
  })
  async withdrawEvidence(
    @Arg('input', () => WithdrawEvidenceInput) input: WithdrawEvidenceInput,
    @Ctx() context: Context,
  ) {
    const evidence = await changing(context, input);
    evidence.withdraw(input.reason, context.viewer.subject);
    return new EvidencePayload(evidence);
  }

  @FieldResolver(() => [EvidenceVersion], { description: 'The first one first; none is ever replaced.' })
  versions(@Root() { id }: Evidence, @Ctx() { loaders }: Context) {
    return loaders.versionsOfEvidence.load(id);
  }

  @FieldResolver(() => RecommendationAddressee, {
    nullable: true,
    description: 'Null when this viewer may not see it.',
  })
  addressee(@Root() { addresseeId }: Evidence, @Ctx() { loaders }: Context) {
    return loaders.addressee.load(addresseeId);
  }

  @FieldResolver(() => Answer, {
    nullable: true,
    description: 'The first answer with which it was submitted; null while it was not.',
  })
  answer(@Root() { answerId }: Evidence, @Ctx() { loaders }: Context) {
    return answerId === undefined ? undefined : loaders.answer.load(answerId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether this viewer may now add a version to it.' })
  async changeable(@Root() evidence: Evidence, @Ctx() { viewer, loaders }: Context): Promise<boolean> {
    if (!mayShow(viewer, evidence) || evidence.withdrawn) return false;
    const addressee = await loaders.addressee.load(evidence.addresseeId);
    return addressee !== undefined && isWithTheOffice(addressee.workflow);
  }
}

/** The part for which something is shown, held while the answer is with the office. */
async function holding(context: Context, id: string): Promise<RecommendationAddressee> {
  const addressee = await addresseeOf(context, id);
  mustAct(context.viewer, ANSWER, addressee.organisationCode, REFUSAL);
  await holdAddressee(context, addressee);
  mustBeIssued(addressee);
  mustBeWithTheOffice(addressee.workflow);
  return addressee;
}

/** The evidence as whoever changes it has read it. */
async function changing(
  context: Context,
  { evidenceId, expectedVersion }: { evidenceId: string; expectedVersion: number },
): Promise<Evidence> {
  const evidence = await orNotFound('evidence', context.loaders.evidence.load(evidenceId));
  mustAct(context.viewer, ANSWER, evidence.organisationCode, REFUSAL);
  await holding(context, evidence.addresseeId);
  if (!(await context.em.refresh(evidence))) throw notFound('evidence');
  expectVersion(evidence, expectedVersion);
  return evidence;
}
