import { badInput } from './errors.ts';

/** A text as it is stored: without the blanks around it; of more characters than its column holds it is refused. */
export function textOf(field: string, text: string, most: number): string {
  const trimmed = text.trim();
  // As PostgreSQL counts: an emoji is one character.
  if ([...trimmed].length > most) throw badInput(field, `\`${field}\` has at most ${most} characters.`);
  return trimmed;
}

/** The same of one that must say something. */
export function wordsOf(field: string, text: string | undefined, most: number): string {
  const words = textOf(field, text ?? '', most);
  if (words === '') throw badInput(field, `\`${field}\` must say something.`);
  return words;
}

/** The same of one that may be taken away by sending nothing in it: an empty text. */
export const textOrNone = (field: string, text: string, most: number): string | undefined =>
  textOf(field, text, most) || undefined;
