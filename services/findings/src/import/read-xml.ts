import type { Readable } from 'node:stream';
import { DomainError } from '@oversight/kernel';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { noWorkbook } from './open-workbook.ts';

export interface Element {
  /** Without its prefix: some programs write "x:row". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Listener {
  open?(element: Element): void;
  text?(text: string): void;
  close?(name: string): void;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A small part of a workbook names its sheets: a few kilobytes. */
const SMALL = 1024 * 1024;
/** Bytes that may come without any element: what is not told yet is kept. */
const SILENCE = 1024 * 1024;
const DEEPEST = 100;
const MOST_ELEMENTS = 20_000_000;

/** Tells what stands in a part of a workbook, and comes up for air after every piece of it. */
export async function* readXml(
  part: Readable,
  listener: Listener,
  mostBytes = Number.POSITIVE_INFINITY,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let broken: Error | undefined;
  parser.on('error', (error) => {
    broken ??= error;
  });
  let bytes = 0;
  let silence = 0;
  let elements = 0;
  let depth = 0;
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    silence = 0;
    elements += 1;
    depth += 1;
    if (elements > MOST_ELEMENTS || depth > DEEPEST) throw noWorkbook('it has too many elements.');
    listener.open?.({ name: bare(name), attributes });
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => {
    silence = 0;
    depth -= 1;
    listener.close?.(bare(name));
  });
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const chunk of part) {
      const { length } = chunk as Buffer;
      bytes += length;
      silence += length;
      if (bytes > mostBytes || silence > SILENCE) throw noWorkbook('unpacked it is too large.');
      parser.write(decoder.decode(chunk as Buffer, { stream: true }));
      if (broken) throw broken;
      yield;
    }
    parser.close();
    if (broken) throw broken;
  } catch (error) {
    throw error instanceof DomainError ? error : noWorkbook((error as Error).message);
  } finally {
    part.destroy();
  }
  yield;
}

/** The elements of a small part that are called so. */
export async function elementsOf(part: Readable | undefined, wanted: readonly string[]): Promise<Element[]> {
  const elements: Element[] = [];
  const open = (element: Element) => {
    if (wanted.includes(element.name)) elements.push(element);
  };
  if (part) for await (const _ of readXml(part, { open }, SMALL));
  return elements;
}
