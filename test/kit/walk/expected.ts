import type { Cell, Verb } from './cell.ts';
import { type AskedOffice, type Condition, type Counting, isCounting, type Reading } from './condition.ts';
import { type Matrix, PUBLIC, VARIANTS } from './matrix.ts';
import type { Walker } from './walker.ts';
import { isUnder, type Row, SELF } from './world.ts';

/** The row of the matrix that holds for a row of the graph. */
export function ruleOf({ rows }: Matrix, condition: Condition): string {
  if (isCounting(condition)) return condition.place;
  const { row, place } = condition;
  const variant = row.draft ? VARIANTS.draft : row.restricted ? VARIANTS.restricted : '';
  return rows.has(`${place}${variant}`) ? `${place}${variant}` : place;
}

/** Does the matrix give this walker what the condition asks? One of their columns must. */
export function holds(matrix: Matrix, walker: Walker, condition: Condition): boolean {
  const rule = matrix.rows.get(ruleOf(matrix, condition));
  const isGiven = walker.columns.some((column) => {
    const cell = rule?.get(column) as Cell;
    return isCounting(condition)
      ? counts(walker, column, cell, condition)
      : reads(walker, column, cell, condition);
  });
  return 'without' in condition && condition.without ? !isGiven : isGiven;
}

const matches = (office: string, asked: AskedOffice | undefined): boolean =>
  asked === undefined || (asked.withBranch ? isUnder(office, asked.office) : office === asked.office);

const inScope = (walker: Walker, column: string, { row, asked }: Reading): boolean =>
  row.offices.some((office) => walker.isOwn(column, office) && matches(office, asked));

/** What each verb asks of a row; a row that was asked for by an office must have that office for its reason. */
const READS: Partial<Record<Verb, (walker: Walker, column: string, reading: Reading) => boolean>> = {
  R: (_, __, { row, asked }) => asked === undefined || row.offices.some((office) => matches(office, asked)),
  'R*': inScope,
  'R°': ({ office }, _, { row, asked }) =>
    row.offices.some((each) => each === office && matches(each, asked)),
  'K°': ({ office, isBudgetUser }, _, { row, asked }) =>
    isBudgetUser && row.offices.some((each) => each === office && matches(each, asked)),
  // The mask is the field's: that there is a row, they see.
  'M*': inScope,
  P: (_, __, { row, asked }) =>
    row.public === true && (asked === undefined || row.offices.some((office) => matches(office, asked))),
  T: (_, __, { byKey }) => byKey,
  N: (walker, column, { row, asked }) =>
    isNamed(walker, row) &&
    (asked === undefined ||
      row.offices.some((office) => walker.isOwn(column, office) && matches(office, asked))),
  O: ({ subject }, _, { row }) => row.by === subject || row.by === SELF,
  L: ({ viewer: { duties } }) => duties.includes('LEGAL'),
  I: ({ office = '' }, _, { row: { invited = [] } }) => invited.includes(office),
};

const isNamed = ({ subject }: Walker, { needToKnow = [] }: Row): boolean => needToKnow.includes(subject);

const reads = (walker: Walker, column: string, { verbs }: Cell, reading: Reading): boolean =>
  verbs.some((verb) => READS[verb]?.(walker, column, reading) ?? false);

const COARSE = [PUBLIC, 'BI'];

function counts(
  walker: Walker,
  column: string,
  { verbs }: Cell,
  { offices, forPublic, small }: Counting,
): boolean {
  if (small && COARSE.includes(column)) return false;
  if (verbs.includes('Σ')) return column !== PUBLIC || forPublic;
  return verbs.includes('Σ*') && offices.every((office) => walker.isOwn(column, office));
}
