import { addDays, type Columns } from '@oversight/kernel';
import type { FollowUpStory } from './follow-up-story.ts';

/** How one office's part stood from a day on. */
export interface Move {
  readonly on: string;
  readonly workflow: FollowUpStory['workflow'];
  readonly waitingSince?: string;
  readonly withAuditorSince?: string;
  readonly answeredOn?: string;
  readonly status: FollowUpStory['status'];
  readonly accepted: bigint;
}

/** The columns that a move changes. */
export const MOVED: Columns = {
  recorded_at: 'timestamptz',
  workflow: 'text',
  workflow_on: 'date',
  waiting_since: 'date',
  with_auditor_since: 'date',
  answered_on: 'date',
  office_status: 'text',
  deposited: 'numeric',
};

/** Whoever looks at an earlier day sees how it stood then: what became of an office's part, move by move. */
export function movesOf(story: FollowUpStory, receivedOn: string, last: string): Move[] {
  const start: Move = { on: receivedOn, workflow: 'RECEIVED', status: 'BELUM_DITINDAKLANJUTI', accepted: 0n };
  const moves = [start];
  const move = (on: string | undefined, change: Partial<Move>) => {
    const before = moves.at(-1) as Move;
    if (on !== undefined && on >= before.on) moves.push({ ...before, ...change, on });
  };
  for (const { submittedOn, verifiedOn, receivedOn: arrivedOn, returnedOn } of story.answers) {
    move(submittedOn, { workflow: 'SUBMITTED_TO_APIP', waitingSince: submittedOn });
    move(returnedOn, { workflow: 'RETURNED', waitingSince: undefined });
    move(verifiedOn, { workflow: 'VERIFIED_BY_APIP', waitingSince: undefined });
    if (story.answeredOn !== undefined)
      move(arrivedOn, {
        workflow: 'SENT_TO_BPK',
        answeredOn: story.answeredOn,
        withAuditorSince: arrivedOn,
      });
  }
  const changes = story.changes.slice(1);
  changes.forEach(({ to: status, on }, index) => {
    const paid = story.deposits.filter((deposit) => deposit.confirmed && deposit.on <= on);
    const accepted =
      index === changes.length - 1 ? story.accepted : paid.reduce((sum, { amount }) => sum + amount, 0n);
    move(on, { workflow: 'ASSESSED', status, accepted, withAuditorSince: undefined });
  });
  const end = moves.at(-1) as Move;
  const { workflow } = story;
  if (end.workflow === workflow) return moves;
  if (end === start) move([addDays(receivedOn, 2), last].sort()[0], { workflow });
  else
    moves[moves.length - 1] = {
      ...end,
      workflow,
      waitingSince: workflow === 'SUBMITTED_TO_APIP' ? end.waitingSince : undefined,
    };
  return moves;
}

/** At nine in the morning in Jakarta. */
export const recordedOn = (day: string): string => `${day}T02:00:00Z`;

export const movedTo = ({
  on,
  workflow,
  waitingSince,
  withAuditorSince,
  answeredOn,
  status,
  accepted,
}: Move): unknown[] => [
  recordedOn(on),
  workflow,
  on,
  waitingSince ?? null,
  withAuditorSince ?? null,
  answeredOn ?? null,
  status,
  accepted.toString(),
];
