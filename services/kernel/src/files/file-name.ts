import { badInput } from '../graph/errors.ts';
import { textOf } from '../graph/text.ts';

const LONGEST = 200;
/** Of a path, what no file system and no header takes, or what turns the letters round: "exe.pdf" that is no PDF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused.
const REFUSED = /[\u0000-\u001f\u007f-\u009f/\\\u202a-\u202e\u2066-\u2069\ufffd]/;

/** A file's name as it is kept and given back: every script and every emoji, but no path and nothing unprintable. */
export function fileNameFrom(given: string | null | undefined): string {
  const name = textOf('filename', (given ?? '').normalize('NFC'), LONGEST);
  if (name === '') throw badInput('filename', 'Say in Upload-Metadata how the file is called: filename.');
  if (REFUSED.test(name) || /^\.+$/.test(name))
    throw badInput('filename', 'A file name is no path and has no control characters.');
  return name;
}
