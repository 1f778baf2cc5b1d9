import type { TriggerDef } from '@mikro-orm/core';

/** What requests tie to a recommendation is kept as that is: the database copies it, whatever is sent. */
export const takesRestriction: TriggerDef = {
  name: 'takes_restriction',
  timing: 'before',
  events: ['insert'],
  body: `if current_user = 'meetings_app' then select source, restricted, need_to_know into strict new.source, new.restricted, new.need_to_know from meetings.known_recommendation where id = new.recommendation_id; end if; return new;`,
};
