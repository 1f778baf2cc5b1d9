import { asAdministrator } from '../databases.ts';
import { holds } from './expected.ts';
import type { Expedition } from './expedition.ts';
import type { Sight } from './facts.ts';
import { altered, type Lock, locksIn, typeOf } from './locks.ts';
import { type Question, touches } from './questions.ts';
import { type Verdict, verdictOn } from './verdict.ts';
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

/** What a walker is shown by a question while all is as it should be; it is asked once. */
const shownElse = new WeakMap<Walker, Map<Question, Promise<Sight>>>();
function shown({ locked, observer }: Expedition, walker: Walker, question: Question): Promise<Sight> {
  const known = shownElse.get(walker) ?? new Map<Question, Promise<Sight>>();
  shownElse.set(walker, known);
  const sight = known.get(question) ?? walk(locked, observer, walker, [question]);
  known.set(question, sight);
  return sight;
}

/** What the matrix gives a walker; what is met later is judged then. */
const judgedAlready = new WeakMap<Walker, boolean[]>();
function given({ matrix, facts: { conditions } }: Expedition, walker: Walker): readonly boolean[] {
  const known = judgedAlready.get(walker) ?? [];
  judgedAlready.set(walker, known);
  for (const condition of conditions.all.slice(known.length)) known.push(holds(matrix, walker, condition));
  return known;
}

async function shownWhile(
  expedition: Expedition,
  lock: Lock,
  using: 'true' | 'false',
  walker: Walker,
  question: Question,
): Promise<Verdict> {
  const { locked, observer, facts } = expedition;
  const before = await shown(expedition, walker, question);
  const sight = await asAdministrator(databaseOf(expedition, lock), (client) =>
    altered(client, lock, using, () => walk(locked, observer, walker, [question])),
  );
  const { leaked, ...verdict } = verdictOn(facts, given(expedition, walker), sight, before.facts);
  return { ...verdict, leaked: leaked.filter((fact) => !before.facts.has(fact)) };
}
