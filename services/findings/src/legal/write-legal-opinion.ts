import { badInput, DomainError } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { mustBeIssued } from '../drafting.ts';
import type { Finding } from '../finding/finding.entity.ts';
import { CRIMINAL_CODE, isCriminal } from '../report/report-types.ts';
import { scopeOf } from '../scope-of.ts';
import type { WriteLegalOpinionInput } from './legal.inputs.ts';
import { LegalOpinion } from './legal-opinion.entity.ts';
import { opinionDetailsOf } from './opinion-details.ts';

const MOST = 20;

/** A legal opinion on a finding, as a draft. */
export async function writeLegalOpinion(
  { em, viewer }: Context,
  finding: Finding,
  input: WriteLegalOpinionInput,
): Promise<LegalOpinion> {
  const details = opinionDetailsOf(input);
  if (!isCriminal(finding.code.unwrap().code))
    throw badInput('findingId', `A legal opinion is for findings coded ${CRIMINAL_CODE}.`);
  mustBeIssued(finding);
  if ((await em.count(LegalOpinion, { findingId: finding.id })) >= MOST)
    throw new DomainError('ILLEGAL_STEP', `A finding has at most ${MOST} legal opinions.`);
  return em.create(LegalOpinion, {
    ...scopeOf(finding),
    ...{ findingId: finding.id, reportId: finding.report.id },
    ...details,
    writtenBy: viewer.subject,
  } as never);
}
