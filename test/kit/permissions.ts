import { expect } from '@jest/globals';
import type { TestGraph } from './test-graph.ts';

const RIGHTS = '{ reach fields { field reach } acts { act reach } }';

interface Rights {
  reach: string | null;
  fields: { field: string; reach: string | null }[];
  acts: { act: string; reach: string }[];
}

/** "BRANCH −text:– OFFICE(START REPORT)": what is read, what is read on fewer rows, what may be done. */
const inShort = ({ reach, fields, acts }: Rights): string =>
  [
    reach ?? '–',
    ...fields.map((each) => `−${each.field}:${each.reach ?? '–'}`),
    ...[...Map.groupBy(acts, (each) => each.reach)].map(
      ([far, some]) => `${far}(${some.map(({ act }) => act).join(' ')})`,
    ),
  ].join(' ');

/** What a viewer is told that they may, noun by noun; `more` is asked as it stands. */
export async function permissionsTold(
  graph: TestGraph,
  persona: string | undefined,
  { field, nouns, more = '' }: { field: string; nouns: readonly string[]; more?: string },
): Promise<Record<string, unknown>> {
  const asked = nouns.map((noun) => `${noun} ${RIGHTS}`).join(' ');
  const { data, errors } = await graph.ask(persona, `{ viewer { ${field} { ${asked} ${more} } } }`);
  expect(errors).toBeUndefined();
  const told: Record<string, unknown> = data.viewer[field];
  return { ...told, ...Object.fromEntries(nouns.map((noun) => [noun, inShort(told[noun] as Rights)])) };
}
