import { badInput, shown } from '@oversight/kernel';
import type { Context } from '../context.ts';

/** Where the list was not copied yet, every name may be one. */
const KNOWN = `select not exists (select from meetings.division_name)
  or exists (select from meetings.division_name where name = meetings.division_spelling(?)) as known`;

/** Those that share a word with what was written come first. */
const SOME = `select name from meetings.division_name
  order by string_to_array(name, ' ') && string_to_array(meetings.division_spelling(?), ' ') desc, name limit 5`;

/** M2 counts who came of the division that was asked for: one that no office has would make it nought without a word. */
export async function mustBeDivision(em: Context['em'], division: string): Promise<void> {
  const [answer] = await em.execute<{ known: boolean }[]>(KNOWN, [division]);
  if (answer?.known) return;
  const some = await em.execute<{ name: string }[]>(SOME, [division]);
  throw badInput(
    'requiredDivision',
    `${shown(division)} is the name of no division. There are: ${some.map(({ name }) => name).join(', ')} …`,
  );
}
