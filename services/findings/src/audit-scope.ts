import type { TriggerDef } from '@mikro-orm/core';

export const SCHEMA = 'findings';

/** What of its report decides who sees a part: the database copies it to every part, whatever that is. */
const SCOPE = ['draft_of', 'restricted', 'need_to_know'] as const;

/** A trigger whose function a migration makes, because it runs as another role than whoever writes. */
export const runs = (table: string, name: string, when: string, made: string): TriggerDef => {
  const [timing, event] = when.split(' ') as ['before' | 'after', 'insert' | 'update' | 'delete'];
  return {
    name,
    timing,
    events: [event],
    forEach: made.startsWith('for each row') ? 'row' : 'statement',
    expression: `create trigger "${name}" ${when} on "${SCHEMA}"."${table}" ${made}`,
  };
};

/**
 * A part is seen as its report is, so it carries a copy of what decides that. A report that is issued or released while
 * a part is added is waited for.
 */
export const takesScope = (table: string): TriggerDef =>
  runs(table, 'takes_scope', 'before insert', `for each row execute function ${SCHEMA}.take_scope()`);

/** A report that is issued, restricted or released takes all its parts along. */
export const givesScope: TriggerDef = runs(
  'audit_report',
  'gives_scope',
  'after update',
  `for each row execute function ${SCHEMA}.give_scope()`,
);

/** BPK’s opinion on KPU as a whole is everybody’s: a copy of it stands beside its report. */
export const publishesOpinion: TriggerDef[] = (['insert', 'update', 'delete'] as const).map((event) =>
  runs(
    'audit_report',
    `publishes_opinion_${event}`,
    `after ${event}`,
    `for each row execute function ${SCHEMA}.publish_opinion()`,
  ),
);

/** Keeps the sums of `indicators/` in the transaction of the rows they count, one statement at a time. */
export const counted = (table: string, count: string): TriggerDef[] =>
  (['insert', 'update', 'delete'] as const).map((event) => {
    const seen = { insert: 'new', update: 'both', delete: 'old' }[event];
    const rows = [
      ...(seen === 'new' ? [] : ['old table as old_rows']),
      ...(seen === 'old' ? [] : ['new table as new_rows']),
    ].join(' ');
    return runs(
      table,
      `counted_${event}`,
      `after ${event}`,
      `referencing ${rows} for each statement execute function ${SCHEMA}.${count}()`,
    );
  });

/** A row of a history: nothing of it is ever changed, but who may see it; a draft takes what is its own along. */
export const historyOnly = (refusal: string, { goesWithDraft = false } = {}): TriggerDef => ({
  name: 'history_only',
  timing: 'before',
  events: ['update', 'delete'],
  body: `${goesWithDraft ? "if tg_op = 'DELETE' and old.draft_of is not null then return old; end if; " : ''}if tg_op <> 'UPDATE' or to_jsonb(old) - '{${SCOPE.join(',')}}'::text[] is distinct from to_jsonb(new) - '{${SCOPE.join(',')}}'::text[] then raise exception '${refusal}' using errcode = 'insufficient_privilege'; end if; return new;`,
});

/** Another share leaves another surplus. */
export const givesShare: TriggerDef = runs(
  'recommendation_addressee',
  'gives_share',
  'after update',
  `referencing old table as old_rows new table as new_rows for each statement execute function ${SCHEMA}.give_share()`,
);
