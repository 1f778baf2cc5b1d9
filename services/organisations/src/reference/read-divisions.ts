import { Level } from '@oversight/kernel';
import { Confidence } from '../confidence.ts';
import { AREA, CODE, LONGEST } from '../division/division-details.ts';
import { DAY, oneOf, type Rules, readTables, SHIPPED, textUpTo } from './read-table.ts';

const RULES = {
  code: CODE,
  area: AREA,
  level: oneOf(...Object.values(Level)),
  member_count: [/^[3-9]$/, 'a number of members'],
  name: textUpTo(LONGEST.name),
  aliases: textUpTo(500),
  valid_from: DAY,
  valid_to: DAY,
  regulation: textUpTo(LONGEST.regulation),
  confidence: oneOf(...Object.values(Confidence)),
} as const satisfies Rules<string>;

/** A division as the code list has it. */
export interface ReferenceDivision {
  readonly code: string;
  readonly area: string;
  readonly level: Level;
  readonly memberCount?: number;
  readonly name: string;
  readonly aliases: string[];
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly regulation: string;
  readonly confidence: Confidence;
}

/** The divisions of the members, by level, shipped and given. For other services too. */
export function readDivisions(referenceDir?: string): ReferenceDivision[] {
  const filled = ['code', 'area', 'level', 'name', 'regulation', 'confidence'] as const;
  const folders = referenceDir === undefined ? [SHIPPED] : [SHIPPED, referenceDir];
  const columns = Object.keys(RULES) as (keyof typeof RULES)[];
  const lines = readTables(folders, 'divisions.csv', { rules: RULES, columns, filled });
  const divisions = lines.map(({ values }) => ({
    code: values.code as string,
    area: values.area as string,
    level: values.level as Level,
    ...(values.member_count && { memberCount: Number(values.member_count) }),
    name: values.name as string,
    aliases: values.aliases?.split('|') ?? [],
    ...(values.valid_from && { validFrom: values.valid_from }),
    ...(values.valid_to && { validTo: values.valid_to }),
    regulation: values.regulation as string,
    confidence: values.confidence as Confidence,
  }));
  // A given line corrects the shipped one of its code.
  return [...new Map(divisions.map((division) => [division.code, division])).values()];
}
