import type { Context } from '../context.ts';
import type { Commitment } from './commitment.entity.ts';
import { CommitmentStep } from './commitment-step.entity.ts';
import type { CommitmentAction } from './commitment-steps.ts';

/** One step of a commitment with its entry in the history; nothing else makes such an entry. */
export function stepCommitment(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  commitment: Commitment,
  action: CommitmentAction,
  note?: string,
): void {
  const { id, status: from, organisationCode, provinceCode, regencyCode } = commitment;
  const said = commitment.advance({ action, note, by: viewer.subject });
  em.create(CommitmentStep, {
    commitmentId: id,
    organisationCode,
    provinceCode,
    regencyCode,
    action,
    from,
    to: commitment.status,
    note: said,
    takenBy: viewer.subject,
  } as never);
}
