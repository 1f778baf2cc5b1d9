import { enumOf } from '../graph/enum-of.ts';
import { codesOf } from '../graph/organisation-code.ts';
import type { Duty, Role, Viewer } from './viewer.ts';

/**
 * How far a role sees over a noun: the whole country, its own branch of the tree, its own office, or the
 * offices of its engagement letters. The widest first.
 */
export const Reach = enumOf(['EVERYWHERE', 'BRANCH', 'OFFICE', 'ENGAGEMENT']);
export type Reach = keyof typeof Reach;
const REACHES = Object.values(Reach);
export type ReachTable = Partial<Record<Role | 'PUBLIC', Reach>>;

export interface ScopeColumns {
  province: string;
  office: string;
  /** The row names several offices: the columns are arrays. */
  several?: boolean;
}

const ROW: ScopeColumns = { province: 'province_code', office: 'organisation_code' };
export const ADDRESSED: ScopeColumns = {
  province: 'addressed_provinces',
  office: 'addressed_offices',
  several: true,
};

const rolesWith = (table: ReachTable, reach: Reach): string[] =>
  Object.entries(table).flatMap(([role, its]) => (its === reach ? [role] : []));

/** Does the viewer have one of the roles? As SQL; it runs once a query. */
export const viewerIs = (schema: string, roles: readonly string[]): string =>
  `(select ${schema}.viewer_is('{${roles.join(',')}}'::text[]))`;

/** Has the viewer this duty of the compliance team? As SQL; it runs once a query. */
export const viewerHasDuty = (duty: Duty): string =>
  `(select '${duty}' = any (coalesce(nullif(current_setting('viewer.duties', true), ''), '{}')::text[]))`;

const reachArguments = (table: ReachTable): string =>
  REACHES.map((reach) => `'{${rolesWith(table, reach).join(',')}}'::text[]`).join(', ');

/**
 * The table as a row policy. The sub-selects run once a query, and a plain `= any(array)` keeps the province
 * index usable.
 */
export function withinReach(schema: string, table: ReachTable, columns: ScopeColumns = ROW): string {
  const provinces = `((select ${schema}.reach_provinces(${reachArguments(table)}))::smallint[])`;
  const offices = `((select ${schema}.reach_offices(${reachArguments(table)}))::text[])`;
  return columns.several
    ? `${columns.province} && ${provinces} and (${offices} is null or ${columns.office} && ${offices})`
    : `${columns.province} = any (${provinces}) and (${offices} is null or ${columns.office} = any (${offices}))`;
}

/** What the table gives this viewer, role by role: what everybody has is everybody's. */
const reachesOf = (viewer: Viewer, table: ReachTable): Reach[] =>
  (['PUBLIC', ...viewer.roles] as const).flatMap((role) => table[role] ?? []);

/** The widest reach the table gives this viewer. */
export function reachOf(viewer: Viewer, table: ReachTable): Reach | undefined {
  const reaches = reachesOf(viewer, table);
  return REACHES.find((reach) => reaches.includes(reach));
}

const inProvinceOf = (viewer: Viewer, code: string): boolean =>
  viewer.provinceCode !== undefined && codesOf(code)?.provinceCode === viewer.provinceCode;

/**
 * Does the viewer see *every* row of the office and of the branch below it? Only then may a number over that
 * branch be shown: a sum over a part of it would be a wrong number.
 */
export function seesWholeBranch(viewer: Viewer, table: ReachTable, organisationCode: string): boolean {
  const asked = codesOf(organisationCode);
  if (!asked) return false;
  switch (reachOf(viewer, table)) {
    case 'EVERYWHERE':
      return true;
    case 'BRANCH':
      return asked.provinceCode === viewer.provinceCode && asked.provinceCode !== 0;
    case 'OFFICE':
      return asked.regencyCode !== undefined && asked.organisationCode === viewer.organisationCode;
    case 'ENGAGEMENT':
      return asked.regencyCode !== undefined && viewer.engagements.includes(organisationCode);
    default:
      return false;
  }
}

/**
 * Does the table let this viewer reach the office? The answer of `withinReach` for a row in hand, where one of its
 * fields is shut to some who see the row. Each role counts by itself: a role that reaches every office does not
 * lend its breadth to another one.
 */
export function isWithinReach(viewer: Viewer, table: ReachTable, organisationCode: string): boolean {
  const reaches: Record<Reach, boolean> = {
    EVERYWHERE: true,
    BRANCH: inProvinceOf(viewer, organisationCode),
    OFFICE: organisationCode === viewer.organisationCode,
    ENGAGEMENT: viewer.engagements.includes(organisationCode),
  };
  return reachesOf(viewer, table).some((reach) => reaches[reach]);
}

/**
 * May the viewer ask for the rows of this branch, seeing their own part of it? Of a row shared with an office
 * elsewhere, asking by that office would otherwise tell that it is concerned too.
 */
export function mayLookUnder(viewer: Viewer, table: ReachTable, code: string): boolean {
  const above = (office: string | undefined): boolean =>
    office !== undefined && (code === '00' || office === code || office.startsWith(`${code}.`));
  const looks: Record<Reach, boolean> = {
    EVERYWHERE: true,
    BRANCH: above(viewer.organisationCode) || inProvinceOf(viewer, code),
    OFFICE: above(viewer.organisationCode),
    ENGAGEMENT: viewer.engagements.some(above),
  };
  return reachesOf(viewer, table).some((reach) => looks[reach]);
}

/**
 * The rows of a table that the viewer reaches, as a condition of a query: for a column that is shut to some who see the
 * row. Undefined where they reach none.
 */
export function whereWithinReach(viewer: Viewer, table: ReachTable): Record<string, unknown> | undefined {
  const reaches = reachesOf(viewer, table);
  if (reaches.includes('EVERYWHERE')) return {};
  const { organisationCode, provinceCode, engagements } = viewer;
  const conditions = [
    ...(reaches.includes('BRANCH') && provinceCode !== undefined ? [{ provinceCode }] : []),
    ...(reaches.includes('OFFICE') && organisationCode !== undefined ? [{ organisationCode }] : []),
    ...(reaches.includes('ENGAGEMENT') ? [{ organisationCode: { $in: [...engagements] } }] : []),
  ];
  return conditions.length === 0 ? undefined : { $or: conditions };
}
