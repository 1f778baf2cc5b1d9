import { now } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { scopeOfPart } from '../scope-of.ts';
import type { FollowUpAction } from './follow-up-action.ts';
import { FollowUpStep } from './follow-up-step.entity.ts';
import type { Edge } from './follow-up-steps.ts';
import type { RecommendationAddressee } from './recommendation-addressee.entity.ts';

/** One step with an office’s part with its entry in the history; nothing else makes such an entry. */
export function stepFollowUp(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  addressee: RecommendationAddressee,
  action: FollowUpAction,
  note?: string,
  take: () => Pick<Edge, 'to'> = () => addressee.advance(action),
): void {
  const { id, workflow: from } = addressee;
  const { to } = take();
  em.create(FollowUpStep, {
    ...scopeOfPart(addressee),
    addresseeId: id,
    action,
    from,
    to,
    note,
    recordedAt: now(),
    takenBy: viewer.subject,
  } as never);
}
