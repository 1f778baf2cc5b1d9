import type { TriggerDef } from '@mikro-orm/core';

const SCOPE = ['classification', 'addressed_offices', 'addressed_provinces'];

/**
 * A session is seen as its meeting is, so it carries a copy of what decides that. The database makes the copy: a
 * meeting that is classified CONFIDENTIAL afterwards must not leave its agenda behind.
 */
export const sessionTakesScope: TriggerDef = {
  name: 'takes_scope',
  timing: 'before',
  events: ['insert', 'update'],
  body: `select ${SCOPE.join(', ')} into ${SCOPE.map((column) => `new.${column}`).join(', ')} from meetings.meeting where id = new.meeting_id; return new;`,
};

export const sessionsFollowTheirMeeting: TriggerDef = {
  name: 'gives_scope',
  timing: 'after',
  events: ['update'],
  body: `if (${SCOPE.map((column) => `old.${column}`).join(', ')}) is distinct from (${SCOPE.map((column) => `new.${column}`).join(', ')}) then update meetings.meeting_session set meeting_id = new.id where meeting_id = new.id; end if; return null;`,
};
