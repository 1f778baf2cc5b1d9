import type { TriggerDef } from '@mikro-orm/core';
import { roleOf } from '@oversight/kernel';
import { SCHEMA } from '../in-branch.policy.ts';
import { HOST_COLUMNS } from './meeting.policy.ts';

/** What decides who sees a meeting, in which order and whether it counts: its parts carry a copy. */
const SCOPE = [
  'published',
  'classification',
  'organisation_code',
  'province_code',
  'addressed_offices',
  'addressed_provinces',
  'starts_on',
  'attendance_complete',
] as const;
type ScopeColumn = (typeof SCOPE)[number];

/** The name of each of those columns where the part has it. */
type CopiedScope = Partial<Record<ScopeColumn, string>>;

/** Only invitations are ordered and counted by these. */
const OF_INVITATIONS: readonly string[] = ['starts_on', 'attendance_complete'];
const ALL = Object.fromEntries(
  SCOPE.filter((column) => !OF_INVITATIONS.includes(column)).map((column) => [column, column]),
);
/** A part that is an office's has that office's columns already: the host's are named so. */
export const HOST: CopiedScope = {
  organisation_code: HOST_COLUMNS.office,
  province_code: HOST_COLUMNS.province,
};

/**
 * A part that is written while its meeting is changed would keep what was: one waits for the other. The loader is alone.
 */
export const holdingMeeting = (meetingId: string): string =>
  `if current_user <> '${roleOf(SCHEMA, 'loader')}' then perform meetings.hold_meeting(${meetingId}); end if;`;

/**
 * A part is seen as its meeting is, so it carries a copy of what decides that. The database makes the copy: a meeting
 * that is classified CONFIDENTIAL afterwards must not leave its agenda behind.
 */
export const takesScope = (
  copied: CopiedScope = ALL,
  events: TriggerDef['events'] = ['insert', 'update'],
): TriggerDef => ({
  name: 'takes_scope',
  timing: 'before',
  events,
  body: `${holdingMeeting('new.meeting_id')} select ${Object.keys(copied).join(', ')} into ${Object.values(
    copied,
  )
    .map((column) => `new.${column}`)
    .join(', ')} from meetings.meeting where id = new.meeting_id; return new;`,
});

const PARTS = ['meeting_session', 'invitation', 'minutes', 'meeting_document'];

/** Whoever may change this of a meeting is its host, who may change all its parts. */
export const partsFollowTheirMeeting: TriggerDef = {
  name: 'gives_scope',
  timing: 'after',
  events: ['update'],
  body: `if (${SCOPE.map((column) => `old.${column}`).join(', ')}) is distinct from (${SCOPE.map((column) => `new.${column}`).join(', ')}) then ${PARTS.map((part) => `update meetings.${part} set meeting_id = new.id where meeting_id = new.id;`).join(' ')} end if; return null;`,
};
