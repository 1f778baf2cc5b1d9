import { expectVersion, mustAct, mustBeFew, regionOf } from '@oversight/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ANSWER, VERIFY } from '../audit-acts.ts';
import type { Context } from '../context.ts';
import { advanceFollowUp, sendToAuditor } from './advance-follow-up.ts';
import { extendDeadline } from './extend-deadline.ts';
import {
  AdvanceFollowUpInput,
  ExtendDeadlineInput,
  SendToAuditorInput,
  SubmitAnswerInput,
  SubmitAnswersInput,
} from './follow-up.inputs.ts';
import { FollowUpPayload, SubmitAnswersPayload } from './follow-up.payloads.ts';
import { auditorActOf, mustBeTheirStep } from './follow-up.policy.ts';
import { addresseeOf, holdAddressee } from './hold-addressee.ts';
import { answerSentAs, isSame, saidOf, submitAnswer } from './submit-answer.ts';
import { submitAnswers } from './submit-answers.ts';

@Resolver()
export class FollowUpResolver {
  @Mutation(() => FollowUpPayload, {
    nullable: true,
    description:
      'Takes one step with an office’s part: the office disposes and drafts (a machine with the scope `recommendation:answer`), the province consolidates, APIP verifies, whoever has the answer sends it back. Errors: NOT_FOUND, FORBIDDEN (`extensions.scope` where a machine lacks one), UNAUTHENTICATED without a token, ILLEGAL_STEP, CONFLICT, FOUR_EYES when whoever submitted or decided on the recommendation verifies, or the other way round, BAD_USER_INPUT naming the field.',
  })
  async advanceFollowUp(
    @Arg('input', () => AdvanceFollowUpInput) input: AdvanceFollowUpInput,
    @Ctx() context: Context,
  ) {
    const { addresseeId, expectedVersion, action, ...said } = input;
    const addressee = await addresseeOf(context, addresseeId);
    mustBeTheirStep(context.viewer, addressee, action);
    await holdAddressee(context, addressee, expectedVersion);
    mustBeTheirStep(context.viewer, addressee, action);
    await advanceFollowUp(context, addressee, action, said);
    return new FollowUpPayload(addressee);
  }

  @Mutation(() => FollowUpPayload, {
    nullable: true,
    description:
      'The office answers: DRAFTED → SUBMITTED_TO_PROVINCE for a regency, else → SUBMITTED_TO_APIP (a machine with the scope `recommendation:answer`). Sent again under the same `externalRef` it changes nothing. Errors: as `advanceFollowUp`.',
  })
  async submitAnswer(
    @Arg('input', () => SubmitAnswerInput) input: SubmitAnswerInput,
    @Ctx() context: Context,
  ) {
    const addressee = await addresseeOf(context, input.addresseeId);
    mustAct(context.viewer, ANSWER, addressee.organisationCode, 'You may not answer for this office.');
    await holdAddressee(context, addressee);
    const said = saidOf(input);
    const before = await answerSentAs(context, addressee, said);
    if (before && isSame(before, addressee, said)) return new FollowUpPayload(addressee);
    expectVersion(addressee, input.expectedVersion);
    await submitAnswer(context, addressee, said);
    return new FollowUpPayload(addressee);
  }

  @Mutation(() => SubmitAnswersPayload, {
    nullable: true,
    description:
      'Answers of many parts, row by row (a machine with the scope `recommendation:answer`), each as `submitAnswer`. Errors: FORBIDDEN for whoever may not answer for the office or province, BAD_USER_INPUT for no row or more than 500; a row has its own `code`.',
  })
  async submitAnswers(
    @Arg('input', () => SubmitAnswersInput) { organisationCode, rows, ...how }: SubmitAnswersInput,
    @Ctx() context: Context,
  ) {
    const { organisationCode: under } = regionOf('organisationCode', organisationCode);
    mustAct(context.viewer, ANSWER, under, 'You may not answer for this office.');
    mustBeFew('rows', rows);
    const told = await submitAnswers(context, rows, { under, ...how });
    return new SubmitAnswersPayload(told.rows, told.written);
  }

  @Mutation(() => FollowUpPayload, {
    nullable: true,
    description:
      'APIP notes that BPK has received a verified answer: VERIFIED_BY_APIP → SENT_TO_BPK. The day of the first receipt is that of the answer. Only for reports of BPK. Errors: as `advanceFollowUp`.',
  })
  async sendToAuditor(
    @Arg('input', () => SendToAuditorInput) { addresseeId, expectedVersion, ...receipt }: SendToAuditorInput,
    @Ctx() context: Context,
  ) {
    const addressee = await addresseeOf(context, addresseeId);
    mustAct(context.viewer, VERIFY, addressee.organisationCode, 'You may not send this answer.');
    await holdAddressee(context, addressee, expectedVersion);
    await sendToAuditor(context, addressee, receipt);
    return new FollowUpPayload(addressee);
  }

  @Mutation(() => FollowUpPayload, {
    nullable: true,
    description:
      'The auditor gives an office more time to answer: an auditor of BPK, or APIP from BPK’s letter, for reports of BPK; APIP for its own. Day 60 stays `originalDueOn`. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP once it is answered or settled, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async extendDeadline(
    @Arg('input', () => ExtendDeadlineInput) { addresseeId, expectedVersion, ...more }: ExtendDeadlineInput,
    @Ctx() context: Context,
  ) {
    const addressee = await addresseeOf(context, addresseeId);
    const act = auditorActOf(addressee.source);
    mustAct(context.viewer, act, addressee.organisationCode, 'Only the auditor gives more time to answer.');
    await holdAddressee(context, addressee, expectedVersion);
    extendDeadline(context, addressee, more);
    return new FollowUpPayload(addressee);
  }
}
