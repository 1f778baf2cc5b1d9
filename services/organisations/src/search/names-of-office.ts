import { tellingWords } from './words.ts';

interface SearchName {
  readonly name: string;
  readonly kind: 'NAME' | 'ABBREVIATION';
}

/** How directions are shortened in names that are run together: Sulut, Sulteng, Sultra, Boltim. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  utara: ['ut', 'ura', 'utara'],
  selatan: ['sel'],
  barat: ['bar'],
  timur: ['tim'],
  tengah: ['teng'],
  tenggara: ['tra'],
  daya: ['daya'],
};
const VOWELS = /[aeiou]/g;

/** The consonants: what is left of a name when it is written in haste. */
export const skeletonOf = (words: readonly string[]): string => words.join('').replace(VOWELS, '');

/** "Kabupaten Bolaang Mongondow Timur" → its words, "boltim", "bmt", "blngmngndwtmr". */
export function namesOfOffice(name: string): SearchName[] {
  const words = tellingWords(name);
  const [first = '', ...rest] = words;
  const last = rest.at(-1);
  const runTogether = (SHORT[last ?? ''] ?? []).flatMap((end) =>
    [3, 4].map((size) => first.slice(0, size) + end),
  );
  const initials = words.length > 2 ? [words.map((word) => word[0]).join('')] : [];
  const skeleton = skeletonOf(words);
  const short = new Set([...runTogether, ...initials, ...(skeleton.length > 2 ? [skeleton] : [])]);
  return [
    { name: words.join(' '), kind: 'NAME' },
    ...[...short].map((each) => ({ name: each, kind: 'ABBREVIATION' as const })),
  ];
}
