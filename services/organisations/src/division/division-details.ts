import { badInput, type Level, mustBeKnown, textOf, wordsOf } from '@oversight/kernel';
import type { Confidence } from '../confidence.ts';

/** What stays of a division. */
export interface Place {
  readonly code: string;
  readonly area: string;
  readonly level: Level;
  readonly memberCount?: number;
}

/** What is said of it. */
export interface Named {
  readonly name: string;
  readonly aliases: string[];
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly regulation: string;
  readonly confidence: Confidence;
}

export const LONGEST = { code: 30, area: 40, name: 120, regulation: 200 };
export const CODE = [
  new RegExp(`^[A-Z0-9-]{1,${LONGEST.code}}$`),
  'a code of capitals, digits and hyphens',
] as const;
export const AREA = [new RegExp(`^[A-Z_]{1,${LONGEST.area}}$`), 'a word in capitals'] as const;
const MEMBERS = { fewest: 3, most: 9 };
const MOST_ALIASES = 10;

export function checkPlace(place: Place): Place {
  for (const [field, [pattern, wanted]] of Object.entries({ code: CODE, area: AREA })) {
    if (!pattern.test(place[field as 'code' | 'area'])) throw badInput(field, `\`${field}\` is ${wanted}.`);
  }
  const { memberCount } = place;
  if (memberCount !== undefined && (memberCount < MEMBERS.fewest || memberCount > MEMBERS.most))
    throw badInput('memberCount', `An office has ${MEMBERS.fewest} to ${MEMBERS.most} members.`);
  return place;
}

export function checkNamed({ validFrom, validTo, ...named }: Named): Named {
  const aliases = [...new Set(named.aliases.map((each) => textOf('aliases', each, LONGEST.name)))].filter(
    Boolean,
  );
  if (aliases.length > MOST_ALIASES)
    throw badInput('aliases', `There are at most ${MOST_ALIASES} other names.`);
  mustBeKnown({ validFrom, validTo });
  if (validFrom !== undefined && validTo !== undefined && validTo <= validFrom)
    throw badInput('validTo', 'A name ends after it begins.');
  return {
    name: wordsOf('name', named.name, LONGEST.name),
    aliases,
    regulation: wordsOf('regulation', named.regulation, LONGEST.regulation),
    confidence: named.confidence,
    validFrom,
    validTo,
  };
}
