import { badInput, wordsOf } from '@oversight/kernel';
import type { AuditReport } from './audit-report.entity.ts';

const MOST = 100;

/** The subjects who may read what is restricted, each once. Errors: BAD_USER_INPUT naming `readers`. */
export function checkReaders(subjects: readonly string[], field = 'readers'): string[] {
  const readers = [...new Set(subjects.map((subject) => wordsOf(field, subject, 200)))];
  if (readers.length > MOST) throw badInput(field, `At most ${MOST} readers.`);
  return readers;
}

interface Naming {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly by: string;
}

/** Who is on it afterwards: whoever wrote it down stays, and nobody shuts themselves out. */
export function readersAfter(
  { needToKnow, recordedBy }: Pick<AuditReport, 'needToKnow' | 'recordedBy'>,
  { add, remove, by }: Naming,
): string[] {
  const gone = checkReaders(remove, 'remove');
  if (gone.includes(by) || (recordedBy !== undefined && gone.includes(recordedBy)))
    throw badInput('remove', 'Whoever wrote it down stays, and so does whoever names the readers.');
  const added = checkReaders(add, 'add');
  if (added.some((subject) => gone.includes(subject)))
    throw badInput('add', 'Somebody is both added and removed.');
  return checkReaders([...needToKnow.filter((subject) => !gone.includes(subject)), ...added], 'add');
}
