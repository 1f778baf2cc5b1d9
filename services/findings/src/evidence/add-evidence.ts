import { claimUpload, DomainError, today } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { scopeOfPart } from '../scope-of.ts';
import { FindingUpload } from '../upload/finding-upload.entity.ts';
import { Evidence } from './evidence.entity.ts';
import type { AddEvidenceInput } from './evidence.inputs.ts';
import { detailsOf } from './evidence-details.ts';
import { EvidenceVersion } from './evidence-version.entity.ts';

const MOST = 100;

/** What an office shows for its part, with its first version. The part is held. */
export async function addEvidence(
  context: Context,
  addressee: RecommendationAddressee,
  { uploadId, ...input }: AddEvidenceInput,
): Promise<Evidence> {
  const { em, viewer } = context;
  const details = detailsOf(input);
  if ((await em.count(Evidence, { addresseeId: addressee.id })) >= MOST)
    throw new DomainError('ILLEGAL_STEP', `An office shows at most ${MOST} pieces of evidence.`);
  const evidence = em.create(Evidence, {
    ...details,
    addresseeId: addressee.id,
    ...scopeOfPart(addressee),
    addedOn: today(),
    addedBy: viewer.subject,
  } as never);
  await addEvidenceVersion(context, evidence, uploadId);
  return evidence;
}

/** The next version of it: what was sent, by whom. */
export async function addEvidenceVersion(
  context: Context,
  evidence: Evidence,
  uploadId: string,
): Promise<void> {
  const number = evidence.nextNumber();
  context.em.create(EvidenceVersion, {
    ...(await claimUpload(context, FindingUpload, uploadId)),
    ...{ evidenceId: evidence.id, number },
    ...scopeOfPart(evidence),
    addedOn: today(),
    addedBy: context.viewer.subject,
  } as never);
}
