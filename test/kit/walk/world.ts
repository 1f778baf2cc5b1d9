import { codesOf } from '@oversight/kernel';

/** What decides who may read a planted row. Told by whoever planted it, not by the database. */
export interface Row {
  readonly type: string;
  readonly key: string;
  /** The offices it concerns. */
  readonly offices: readonly string[];
  /** Investigative or coded 1.05, and not released. */
  readonly restricted?: boolean;
  readonly needToKnow?: readonly string[];
  /** Not made known yet. */
  readonly draft?: boolean;
  /** Classified PUBLIC. */
  readonly public?: boolean;
  /** Subject of whoever did what it records. */
  readonly by?: string;
  /** Type of the row that it tells of: it is read as that one is. */
  readonly like?: string;
  /** Of a meeting: who calls it, and the offices invited. */
  readonly host?: string;
  readonly invited?: readonly string[];
}

/** A word that stands in one column of one row and nowhere else. */
export interface Canary {
  readonly row: Row;
  readonly column: string;
}

export interface World {
  readonly rows: ReadonlyMap<string, Row>;
  readonly canaries: ReadonlyMap<string, Canary>;
  /** Codes of every office there is. */
  readonly offices: readonly string[];
}

/** The offices with a story: the centre, and two provinces with regencies of theirs. */
export const OFFICES = ['00', '71', '71.01', '71.10', '72', '72.01'] as const;
export type Office = (typeof OFFICES)[number];

export const nameOf = (type: string, key: string): string => `${type}:${key}`;

/** The planted row of this key; what is not planted concerns no office. */
export const rowOf = (world: World, type: string, key: string): Row =>
  world.rows.get(nameOf(type, key)) ?? { type, key, offices: [] };

export const provinceOf = (office: string): string => office.slice(0, 2);

/** The office itself and every office above it, the centre first. */
export const branchesOf = (office: string): string[] => [...new Set(['00', provinceOf(office), office])];

/** Whether an office is this one or lies below it. */
export const isUnder = (office: string, above: string): boolean => branchesOf(office).includes(above);

export const scopeColumns = (office: string) => {
  const codes = codesOf(office);
  return {
    organisation_code: office,
    province_code: codes?.provinceCode,
    regency_code: codes?.regencyCode,
  };
};

export const addressColumns = (offices: readonly string[]) => ({
  addressed_offices: offices,
  addressed_provinces: [...new Set(offices.map((office) => Number(provinceOf(office))))],
});

/** Whoever is walking, as a row of the graph. */
export const SELF = 'oneself';

/** Codes that no real office has. */
export const kodeBpsOf = (office: string): string => `W${office.replace('.', '').slice(-3)}`;
export const kodeSatkerOf = (office: string): string => `W${office.replace('.', '')}`;
