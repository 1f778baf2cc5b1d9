import { badInput, DomainError, mustBeKnown, now, textsOf, today } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { scopeOf } from '../scope-of.ts';
import type { AdvanceReferralInput } from './legal.inputs.ts';
import { LegalOpinion } from './legal-opinion.entity.ts';
import type { Referral } from './referral.entity.ts';
import { DOCUMENT_NUMBER_LENGTH, ReferralStep, STEP_NOTE_LENGTH } from './referral-step.entity.ts';
import { nextReferralStatus, REFERRAL_STEPS } from './referral-steps.ts';

/** Takes a step of a referral, and notes it. */
export async function advanceReferral(
  { em, viewer }: Context,
  referral: Referral,
  { action, documentOn, ...input }: AdvanceReferralInput,
): Promise<void> {
  const { status: from } = referral;
  const to = nextReferralStatus(referral, action, viewer.subject);
  const { note, documentNumber } = textsOf(
    { note: input.note, documentNumber: input.documentNumber },
    { note: STEP_NOTE_LENGTH, documentNumber: DOCUMENT_NUMBER_LENGTH },
  );
  const sent = { documentOn, documentNumber, note };
  for (const field of REFERRAL_STEPS[action].needs)
    if (sent[field] === undefined) throw badInput(field, `${action} needs ${field}.`);
  mustBeKnown({ documentOn }, today());
  if (documentOn !== undefined) await mustComeAfter(em, referral, documentOn);
  if (action === 'OPINE') await mustBeIssued(em, referral);
  if (action === 'SEND') Object.assign(referral, { letterOn: documentOn, letterNumber: documentNumber });
  if (action === 'INVESTIGATE') Object.assign(referral, { spdpOn: documentOn, spdpNumber: documentNumber });
  referral.status = to;
  referral.lastStepBy = viewer.subject;
  em.create(ReferralStep, {
    ...scopeOf(referral),
    ...{ reportId: referral.reportId, referralId: referral.id, action, from, to },
    ...sent,
    recordedAt: now(),
    takenBy: viewer.subject,
  } as never);
}

/** Nobody answers a letter before it was written: of the day of the last document, or later. */
async function mustComeAfter(em: Context['em'], { id: referralId }: Referral, day: string): Promise<void> {
  const [last] = await em.find(
    ReferralStep,
    { referralId, documentOn: { $ne: null } },
    { orderBy: { documentOn: 'desc' }, limit: 1 },
  );
  if (last?.documentOn !== undefined && day < last.documentOn)
    throw badInput('documentOn', `${last.action} was on ${last.documentOn}.`);
}

async function mustBeIssued(em: Context['em'], { legalOpinionId }: Referral): Promise<void> {
  const opinion = await em.findOneOrFail(LegalOpinion, { id: legalOpinionId });
  if (!opinion.issued)
    throw new DomainError('ILLEGAL_STEP', 'The legal opinion on which it rests was not issued yet.', {
      field: 'action',
    });
}
