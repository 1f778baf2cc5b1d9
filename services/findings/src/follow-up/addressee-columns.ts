import type { TriggerDef } from '@mikro-orm/core';
import { ANSWER, ASSESS, CONFIRM_DEPOSIT, CONSOLIDATE, RECORD, VERIFY } from '../audit-acts.ts';
import { runs } from '../audit-scope.ts';
import { byNew, changedByParty } from '../party-columns.ts';

/** By what an addressee is listed and its recommendation has: the database copies it. */
export const repeatsRecommendation: TriggerDef = runs(
  'recommendation_addressee',
  'repeats_recommendation',
  'before insert',
  'for each row execute function findings.repeat_recommendation()',
);

/** A recommendation that is told differently takes its addressees along. */
export const repeatedByAddressees: TriggerDef = runs(
  'recommendation',
  'repeated_by_addressees',
  'after update',
  'for each row execute function findings.repeat_on_addressees()',
);

/** Which columns of an office’s part each party writes; workflow, its day and what waits for whom go with every step. */
export const addresseeShares = changedByParty([
  { columns: ['received_on', 'share'], using: byNew([RECORD]) },
  { columns: ['disposed_to'], using: byNew([ANSWER]) },
  { columns: ['answered_on'], using: byNew([VERIFY]) },
  { columns: ['with_auditor_since'], using: byNew([VERIFY, ASSESS]) },
  { columns: ['extended_to', 'office_status'], using: byNew([ASSESS]) },
  { columns: ['deposited'], using: byNew([ASSESS, CONFIRM_DEPOSIT]) },
]);

/** The same of an answer. */
export const answerShares = changedByParty([
  { columns: ['consolidated_by'], using: byNew([CONSOLIDATE]) },
  {
    columns: ['verified_on', 'verified_by', 'received_by_auditor_on', 'receipt_number'],
    using: byNew([VERIFY]),
  },
  { columns: ['returned_on', 'returned_by', 'remark'], using: byNew([CONSOLIDATE, VERIFY, ASSESS]) },
]);
