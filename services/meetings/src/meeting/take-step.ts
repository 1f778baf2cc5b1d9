import type { Context } from '../context.ts';
import type { Meeting } from './meeting.entity.ts';
import type { MeetingDays } from './meeting-days.ts';
import { MeetingStep } from './meeting-step.entity.ts';
import type { MeetingAction, MeetingEdge } from './meeting-steps.ts';

interface Taken {
  readonly reason?: string;
  /** Where it is put off to. */
  readonly days?: MeetingDays;
}

/** One step of a meeting with its entry in the history; nothing else makes such an entry. */
export function takeStep(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  meeting: Meeting,
  edge: MeetingEdge,
  { reason, days }: Taken = {},
): void {
  const { id, status: from, startsOn, organisationCode, provinceCode, regencyCode } = meeting;
  meeting.advance(edge, { by: viewer.subject, reason });
  if (days) meeting.move(days);
  em.create(MeetingStep, {
    meetingId: id,
    organisationCode,
    provinceCode,
    regencyCode,
    published: meeting.published,
    action: edge === 'APPROVE_MINUTES' ? undefined : (edge satisfies MeetingAction),
    from,
    to: meeting.status,
    reason,
    movedFrom: days && days.startsOn !== startsOn ? startsOn : undefined,
    takenBy: viewer.subject,
  });
}
