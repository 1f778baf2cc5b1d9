import { wordsOf } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { Commitment } from './commitment.entity.ts';
import { DueDateExtension } from './due-date-extension.entity.ts';

/** More time, with its entry in the history; what was agreed at first stays. */
export function extendCommitment(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  commitment: Commitment,
  { dueDate: to, reason }: { readonly dueDate: string; readonly reason: string },
): void {
  const { id, dueDate: from, organisationCode, provinceCode, regencyCode } = commitment;
  commitment.extend(to);
  em.create(DueDateExtension, {
    commitmentId: id,
    organisationCode,
    provinceCode,
    regencyCode,
    from,
    to,
    reason: wordsOf('reason', reason, 500),
    takenBy: viewer.subject,
  } as never);
}
