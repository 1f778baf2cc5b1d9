import { badInput, type Level, textOf } from '@oversight/kernel';
import type { OrganisationKind } from '../organisation.entity.ts';

/** What whoever looks for an office wrote, without what says nothing. */
export interface Words {
  /** In small letters, a blank between two: "bol mong timur". */
  readonly text: string;
  readonly words: readonly string[];
  readonly level?: Level;
  readonly kind?: OrganisationKind;
}

const LONGEST = 100;
/** Every office is called so. */
const SAYS_NOTHING =
  /^(kpu|kip|kpud|kantor|komisi|pemilihan|independen|umum|daerah|satker|administrasi|adm)$/;
const MEANS: Readonly<Record<string, Pick<Words, 'level' | 'kind'>>> = {
  kab: { level: 'REGENCY', kind: 'KABUPATEN' },
  kabupaten: { level: 'REGENCY', kind: 'KABUPATEN' },
  kota: { level: 'REGENCY', kind: 'KOTA' },
  prov: { level: 'PROVINCE' },
  provinsi: { level: 'PROVINCE' },
  propinsi: { level: 'PROVINCE' },
};

const lettersOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a name that tell it from others. */
export const tellingWords = (name: string): string[] =>
  lettersOf(name).filter((word) => !SAYS_NOTHING.test(word) && !(word in MEANS));

/** What was asked for; refuses what holds no word, or more than anybody would type. */
export function wordsAsked(asked: string): Words {
  const text = textOf('text', asked, LONGEST);
  const all = lettersOf(text);
  const words = tellingWords(text);
  const meant = all.map((word) => MEANS[word]).find((each) => each !== undefined);
  if (words.length > 0) return { text: words.join(' '), words, ...meant };
  // "KPU" alone is the one that is called nothing else.
  if (all.some((word) => SAYS_NOTHING.test(word))) return { text: 'ri', words: ['ri'] };
  throw badInput('text', 'Write a part of the name of an office, or its code.');
}
