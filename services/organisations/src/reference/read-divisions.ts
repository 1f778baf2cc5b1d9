import { Level } from '@oversight/kernel';
import { Confidence } from '../confidence.ts';
import {
  AREA,
  CODE,
  checkNamed,
  checkPlace,
  LONGEST,
  type Named,
  type Place,
} from '../division/division-details.ts';
import { whyTaken } from '../division/taken-names.ts';
import { asTheGraph, refused } from './check-line.ts';
import { DAY, type Line, oneOf, type Rules, readTables, SHIPPED, textUpTo } from './read-table.ts';

const RULES = {
  code: CODE,
  area: AREA,
  level: oneOf(...Object.values(Level)),
  member_count: [/^\d$/, 'a number of members'],
  name: textUpTo(LONGEST.name),
  aliases: textUpTo(1500),
  valid_from: DAY,
  valid_to: DAY,
  regulation: textUpTo(LONGEST.regulation),
  confidence: oneOf(...Object.values(Confidence)),
} as const satisfies Rules<string>;

/** A division as the code list has it, and the line that says so. */
export type ReferenceDivision = Place & Named & { readonly where: string };

/** The divisions of the members, by level, shipped and given: each as the graph would take it. */
export function readDivisions(referenceDir?: string): ReferenceDivision[] {
  const filled = ['code', 'area', 'level', 'name', 'regulation', 'confidence'] as const;
  const folders = referenceDir === undefined ? [SHIPPED] : [SHIPPED, referenceDir];
  const columns = Object.keys(RULES) as (keyof typeof RULES)[];
  const lines = readTables(folders, 'divisions.csv', { rules: RULES, columns, filled }).map(divisionOf);
  // A given line corrects the shipped one of its code.
  const divisions = [...new Map(lines.map((each) => [each.code, each])).values()];
  divisions.forEach((each, place) => {
    refused(each.where, whyTaken(each, divisions.slice(0, place)));
  });
  return divisions;
}

const divisionOf = ({ values, where }: Line<keyof typeof RULES>): ReferenceDivision =>
  asTheGraph(where, () => ({
    where,
    ...checkPlace({
      code: values.code as string,
      area: values.area as string,
      level: values.level as Level,
      ...(values.member_count && { memberCount: Number(values.member_count) }),
    }),
    ...checkNamed({
      name: values.name as string,
      aliases: values.aliases?.split('|') ?? [],
      validFrom: values.valid_from,
      validTo: values.valid_to,
      regulation: values.regulation as string,
      confidence: values.confidence as Confidence,
    }),
  }));
