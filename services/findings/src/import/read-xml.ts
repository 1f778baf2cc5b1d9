import type { Readable } from 'node:stream';
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

/** Tells what stands in a part of a workbook, and comes up for air after every piece of it. */
export async function* readXml(part: Readable, listener: Listener): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let broken: Error | undefined;
  parser.on('error', (error) => {
    broken ??= error;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) =>
    listener.open?.({ name: bare(name), attributes }),
  );
  parser.on('text', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => listener.close?.(bare(name)));
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const chunk of part) {
      parser.write(decoder.decode(chunk as Buffer, { stream: true }));
      if (broken) throw broken;
      yield;
    }
    parser.close();
    if (broken) throw broken;
  } catch (error) {
    throw noWorkbook((error as Error).message);
  } finally {
    part.destroy();
  }
  yield;
}

/** All elements of a small part. */
export async function elementsOf(part: Readable | undefined): Promise<Element[]> {
  const elements: Element[] = [];
  if (part) for await (const _ of readXml(part, { open: (element) => void elements.push(element) }));
  return elements;
}
