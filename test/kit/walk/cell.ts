/** What a role may read of a row, one letter each as the matrix writes it. */
const VERBS = ['R', 'R*', 'R°', 'K°', 'M*', 'P', 'T', 'N', 'O', 'L', 'I', 'Σ', 'Σ*'] as const;
export type Verb = (typeof VERBS)[number];

/** How far a right goes: to every row, to those of the own scope, or to those of the own office, or as its budget user. */
export type Extent = '' | '*' | '°' | 'K°';

/** What a role may do to a row. */
export interface Right {
  readonly act: string;
  readonly extent: Extent;
}

export interface Cell {
  readonly verbs: readonly Verb[];
  readonly rights: readonly Right[];
}

const NOTHING = '–';
const RIGHT = /^W(?<extent>\*|°|K°|)\((?<act>\w+)\)$/;

/** "R* W*(answer)" → its verbs and rights. Throws at a word the matrix does not know. */
export function parseCell(text: string): Cell {
  const words = text === NOTHING ? [] : text.split(/\s+/);
  const verbs: Verb[] = [];
  const rights: Right[] = [];
  for (const word of words) {
    const { extent, act } = RIGHT.exec(word)?.groups ?? {};
    if (act !== undefined) rights.push({ act, extent: extent as Extent });
    else if (VERBS.includes(word as Verb)) verbs.push(word as Verb);
    else throw new Error(`"${word}" is no verb of the matrix`);
  }
  return { verbs, rights };
}

export const writeCell = ({ verbs }: Cell): string => verbs.join(' ') || NOTHING;
