import type { TriggerDef } from '@mikro-orm/core';
import { SCHEMA } from '../audit-scope.ts';

/** Before a finding is written, whatever that is; the loader’s own findings are rated too. */
export const rated: TriggerDef = {
  name: 'rated',
  timing: 'before',
  events: ['insert', 'update'],
  forEach: 'row',
  expression: `create trigger "rated" before insert or update on "${SCHEMA}"."finding" for each row execute function ${SCHEMA}.rate_finding()`,
};

/** That an earlier one was closed makes another one of its repeats. */
export const ratesRepeats: TriggerDef = {
  name: 'rates_repeats',
  timing: 'after',
  events: ['update'],
  forEach: 'statement',
  expression: `create trigger "rates_repeats" after update on "${SCHEMA}"."finding" referencing old table as old_rows new table as new_rows for each statement execute function ${SCHEMA}.rate_repeats()`,
};
