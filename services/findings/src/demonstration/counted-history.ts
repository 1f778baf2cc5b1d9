import type { OfficialStatus } from '../assessment/official-status.ts';
import { answerDueOn } from '../follow-up/answer-deadline.ts';
import { type Move, recordedOn } from './moves.ts';

/** What is counted of an office's part, or of a recommendation, from a day on. */
export interface CountedSince {
  readonly on: string;
  readonly status: OfficialStatus;
  readonly answeredInTime: boolean;
  readonly waitingSince?: string;
  readonly deposited: bigint;
}

export interface Part {
  readonly receivedOn: string;
  readonly moves: readonly Move[];
}

export const countedOfPart = ({ receivedOn, moves }: Part): CountedSince[] =>
  moves.map(({ on, status, answeredOn, waitingSince, accepted }) => ({
    on,
    status,
    answeredInTime: answeredOn !== undefined && answeredOn <= answerDueOn(receivedOn),
    waitingSince,
    deposited: accepted,
  }));

/** A recommendation is counted once all its offices have it; what stands on it of them moves with them. */
export function countedOfRecommendation(
  parts: readonly Part[],
  changes: readonly { to: OfficialStatus; on: string }[],
): CountedSince[] {
  const all = parts.map(countedOfPart);
  const dated = [...all.flat(), ...changes].map(({ on }) => on);
  const begins = [...parts.map(({ receivedOn }) => receivedOn), changes[0]?.on as string]
    .sort()
    .at(-1) as string;
  return [...new Set([begins, ...dated.filter((on) => on > begins)])].sort().map((day) => {
    const stood = all.map((moves) => lastUntil(day, moves));
    return {
      on: day,
      status: lastUntil(day, changes).to,
      answeredInTime: stood.every(({ answeredInTime }) => answeredInTime),
      deposited: stood.reduce((sum, { deposited }) => sum + deposited, 0n),
    };
  });
}

const lastUntil = <Dated extends { on: string }>(day: string, all: readonly Dated[]): Dated =>
  all.findLast(({ on }) => on <= day) as Dated;

/** Columns of `earlierRows`, and their types. */
export const EARLIER = {
  node_id: 'uuid',
  since: 'timestamptz',
  until: 'timestamptz',
  status: 'text',
  answered_in_time: 'boolean',
  waiting_since: 'date',
  deposited: 'numeric',
};

/** As what it was counted from when until when, before what it is counted as in the end. */
export function earlierRows(id: string, states: readonly CountedSince[]): unknown[][] {
  const rows: unknown[][] = [];
  const end = states.length - 1;
  let begun = states[0] as CountedSince;
  states.slice(1).forEach((next, index) => {
    if (index + 1 < end && isAlike(begun, next)) return;
    // The last of a day stands for it.
    if (next.on > begun.on)
      rows.push([
        id,
        recordedOn(begun.on),
        recordedOn(next.on),
        begun.status,
        begun.answeredInTime,
        begun.waitingSince ?? null,
        begun.deposited.toString(),
      ]);
    begun = next;
  });
  return rows;
}

const isAlike = (one: CountedSince, other: CountedSince): boolean =>
  one.status === other.status &&
  one.answeredInTime === other.answeredInTime &&
  one.waitingSince === other.waitingSince &&
  one.deposited === other.deposited;
