import type { TriggerDef } from '@mikro-orm/core';

/** Cells come in the transaction that adds their release: the release is complete when it can first be seen. */
export const withItsRelease: TriggerDef = {
  name: 'with_its_release',
  timing: 'before',
  events: ['insert'],
  body: `if not exists (select from whistleblowing.statistics_release where year = new.year and xmin = pg_current_xact_id()::xid) then raise exception 'A cell comes with its release or not at all.' using errcode = 'insufficient_privilege'; end if; return new;`,
};
