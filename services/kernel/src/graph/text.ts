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

/** Those of the texts that were sent, of so many characters each; one that was sent empty is there and undefined. */
export const textsOf = <Field extends string>(
  sent: NoInfer<Readonly<Partial<Record<Field, string>>>>,
  most: Readonly<Record<Field, number>>,
): Partial<Record<Field, string>> =>
  Object.fromEntries(
    (Object.keys(most) as Field[]).flatMap((field) => {
      const text = sent[field];
      return text === undefined ? [] : [[field, textOrNone(field, text, most[field])]];
    }),
  ) as Partial<Record<Field, string>>;
