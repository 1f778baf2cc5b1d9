import { now, wordsOf } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { scopeOfPart } from '../scope-of.ts';
import { DeadlineExtension, REASON_LENGTH } from './deadline-extension.entity.ts';
import type { RecommendationAddressee } from './recommendation-addressee.entity.ts';

/** More time to answer, with its entry in the history; day 60 stays what it was. */
export function extendDeadline(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  addressee: RecommendationAddressee,
  { dueOn: to, reason }: { readonly dueOn: string; readonly reason: string },
): void {
  const { id, dueOn: from } = addressee;
  addressee.extend(to);
  em.create(DeadlineExtension, {
    ...scopeOfPart(addressee),
    addresseeId: id,
    from,
    to,
    reason: wordsOf('reason', reason, REASON_LENGTH),
    recordedAt: now(),
    takenBy: viewer.subject,
  } as never);
}
