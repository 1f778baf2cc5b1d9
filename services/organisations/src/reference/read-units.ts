import { Level } from '@oversight/kernel';
import { v5 } from 'uuid';
import { Confidence } from '../confidence.ts';
import { UnitKind } from '../unit/organisation-unit.entity.ts';
import type { ReferenceOffice } from './read-offices.ts';
import { oneOf, type Rules, readTables, SHIPPED, textUpTo } from './read-table.ts';

/** Ids made from what a row is: loading it again finds it. */
const NAMESPACE = '6f1d7c1e-2f0b-5d52-9a55-0d8d2b6f7a11';
export const idFor = (...parts: readonly string[]): string => v5(parts.join('\u001f'), NAMESPACE);

const RULES = {
  code: [/^[A-Z0-9-]{1,30}$/, 'a code of capitals, digits and hyphens'],
  level: oneOf(...Object.values(Level)),
  kind: oneOf(...Object.values(UnitKind)),
  name: textUpTo(120),
  parent: [/^[A-Z0-9-]{1,30}$/, 'the code of a unit'],
  source: textUpTo(300),
  confidence: oneOf(...Object.values(Confidence)),
} as const satisfies Rules<string>;

const REGIONAL = 'INSPEKTORAT-WILAYAH-';

/** The units that every office of a level has, for each office: rows of `organisation_unit`, those above first. */
export function unitsOf(offices: readonly ReferenceOffice[], regions: ReadonlyMap<string, string[]>) {
  const columns = ['code', 'level', 'kind', 'name', 'parent', 'source', 'confidence'] as const;
  const filled = ['code', 'level', 'kind', 'name', 'source', 'confidence'] as const;
  const units = readTables([SHIPPED], 'units.csv', { rules: RULES, columns, filled }).map(({ values }) => values);
  return offices.flatMap(({ code, level }) =>
    units
      .filter((unit) => unit.level === level)
      .map((unit) => ({
        id: idFor('unit', code, unit.code as string),
        office: code,
        kind: unit.kind,
        name: unit.name,
        parentId: unit.parent === undefined ? null : idFor('unit', code, unit.parent),
        covered: (regions.get(unit.code?.replace(REGIONAL, '') ?? '') ?? []).map(Number),
        source: unit.source,
        confidence: unit.confidence,
      })),
  );
}
