import { badInput, conflict, now, today } from '@oversight/kernel';
import { v7 } from 'uuid';
import type { Context } from '../context.ts';
import { Reconciliation } from './reconciliation.entity.ts';
import type { FreezeReconciliationInput } from './reconciliation.inputs.ts';

const FIRST_YEAR = 2000;

/** Takes the whole state at one moment: whoever is writing is waited for, and whoever comes after waits. */
export async function freezeReconciliation(
  { em }: Context,
  { year, semester, source, followsId }: FreezeReconciliationInput,
): Promise<Reconciliation> {
  mustHaveBegun(year, semester);
  await em.execute('select findings.hold_follow_up()');
  const [last] = await em.find(
    Reconciliation,
    { source, state: { $ne: 'WITHDRAWN' } },
    { orderBy: { asOf: 'desc', id: 'desc' }, limit: 1 },
  );
  if (last?.id !== followsId) throw conflict('followsId');
  if (last && year * 2 + semester <= last.year * 2 + last.semester)
    throw badInput('semester', `The last one is of semester ${last.semester} of ${last.year}.`);
  const id = v7();
  await em.execute('select findings.freeze_follow_up(?, cast(? as int), cast(? as int), ?, ?)', [
    id,
    year,
    semester,
    source,
    now(),
  ]);
  return em.findOneOrFail(Reconciliation, { id });
}

function mustHaveBegun(year: number, semester: number): void {
  if (semester !== 1 && semester !== 2) throw badInput('semester', 'A year has the semesters 1 and 2.');
  if (year < FIRST_YEAR) throw badInput('year', `A year from ${FIRST_YEAR} on.`);
  if (year > 9999 || `${year}-${semester === 1 ? '01' : '07'}-01` > today())
    throw badInput('year', 'That semester has not begun.');
}
