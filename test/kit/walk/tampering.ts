import { asAdministrator } from '../databases.ts';
import type { Expedition } from './expedition.ts';
import { altered, type Lock, locksIn, typeOf } from './locks.ts';
import { type Question, touches } from './questions.ts';
import { judged, type Verdict, verdictOn } from './verdict.ts';
import { walk } from './walk.ts';
import type { Walker } from './walker.ts';

const databaseOf = ({ locked: { databases } }: Expedition, { schema }: Lock): string =>
  databases[schema === 'whistleblowing' ? 'sealed' : 'open'];

export async function locksOf({ locked: { databases } }: Expedition): Promise<Lock[]> {
  return [
    ...(await asAdministrator(databases.open, locksIn)),
    ...(await asAdministrator(databases.sealed, locksIn)),
  ];
}

/** Whether one of these walkers is shown more, or less, while a policy says something else than it should. */
export async function noticed(
  expedition: Expedition,
  lock: Lock,
  using: 'true' | 'false',
  names: readonly string[],
  notices: (verdict: Verdict) => boolean,
): Promise<boolean> {
  const walkers = [...expedition.sights.keys()].filter(({ name }) => names.includes(name));
  const questions = expedition.questions.filter((question) => touches(question, typeOf(lock)));
  for (const question of questions.toSorted((one, other) => one.document.length - other.document.length)) {
    for (const walker of walkers) {
      if (notices(await shownWhile(expedition, lock, using, walker, question))) return true;
    }
  }
  return false;
}

async function shownWhile(
  expedition: Expedition,
  lock: Lock,
  using: 'true' | 'false',
  walker: Walker,
  question: Question,
): Promise<Verdict> {
  const { locked, observer, facts, matrix } = expedition;
  const ask = () => walk(locked, observer, walker, [question]);
  const before = await ask();
  const sight = await asAdministrator(databaseOf(expedition, lock), (client) =>
    altered(client, lock, using, ask),
  );
  const { leaked, ...verdict } = verdictOn(facts, judged(matrix, facts, walker), sight, before.facts);
  return { ...verdict, leaked: leaked.filter((fact) => !before.facts.has(fact)) };
}
