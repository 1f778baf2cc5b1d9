import { claimUpload, DomainError, today, wordsOf } from '@oversight/kernel';
import type { Commitment } from '../commitment/commitment.entity.ts';
import { SETTLED } from '../commitment/commitment-status.ts';
import type { Context } from '../context.ts';
import { MeetingUpload } from '../upload/meeting-upload.entity.ts';
import { CommitmentEvidence } from './commitment-evidence.entity.ts';
import type { AddCommitmentEvidenceInput } from './evidence.inputs.ts';
import { nextEvidenceNumber } from './evidence.queries.ts';

const MOST = 50;

/** One more file that shows a commitment to be kept. */
export async function addEvidence(
  context: Context,
  commitment: Commitment,
  { title, uploadId }: AddCommitmentEvidenceInput,
): Promise<CommitmentEvidence> {
  const { em, viewer } = context;
  const { id: commitmentId, organisationCode, provinceCode, regencyCode } = commitment;
  if (SETTLED.includes(commitment.status))
    throw new DomainError('ILLEGAL_STEP', `It was judged by what there was: it is ${commitment.status}.`);
  const called = wordsOf('title', title, 300);
  const version = await nextEvidenceNumber(em, commitmentId);
  if (version > MOST)
    throw new DomainError('ILLEGAL_STEP', `A commitment has at most ${MOST} files of evidence.`);
  return em.create(CommitmentEvidence, {
    ...(await claimUpload(context, MeetingUpload, uploadId)),
    ...{ commitmentId, organisationCode, provinceCode, regencyCode },
    title: called,
    version,
    addedOn: today(),
    addedBy: viewer.subject,
  } as never);
}
