import { badInput } from '../graph/errors.ts';
import { textOf } from '../graph/text.ts';

const LONGEST = 200;
/** Of a path, or what no file system and no header takes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused.
const REFUSED = /[\u0000-\u001f\u007f-\u009f/\\\ufffd]/;

/** A file's name as it is kept and given back: every script and every emoji, but no path and nothing unprintable. */
export function fileNameFrom(given: string | null | undefined): string {
  const name = textOf('filename', (given ?? '').normalize('NFC'), LONGEST);
  if (name === '') throw badInput('filename', 'Say in Upload-Metadata how the file is called: filename.');
  if (REFUSED.test(name) || /^\.+$/.test(name))
    throw badInput('filename', 'A file name is no path and has no control characters.');
  return name;
}
