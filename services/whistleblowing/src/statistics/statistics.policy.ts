import type { PolicyDef } from '@mikro-orm/core';
import { type Role, roleOf, type Viewer, viewerIs, visible } from '@oversight/kernel';
import { Grain, type Threshold } from './lattice.ts';

const SCHEMA = 'whistleblowing';

/** A table of the release that a role sees, and how small a number it may hold. */
export interface Sight {
  readonly grain: Grain;
  readonly threshold: Threshold;
  /** The viewer's own province only. */
  readonly own?: true;
}

const everyTable = (threshold: Threshold): Sight[] =>
  Object.values(Grain).map((grain) => ({ grain, threshold }));

/**
 * Who sees which numbers. Every role includes what the public sees. The compliance team sees exact numbers of the
 * cases it was granted and nothing more here; rank opens nothing.
 */
export const SIGHTS: Record<Role | 'PUBLIC', readonly Sight[]> = {
  PUBLIC: [{ grain: 'NATIONAL_YEAR', threshold: 10 }],
  NATIONAL_AUDITOR: everyTable(5),
  NATIONAL_LEADERSHIP: everyTable(5),
  EXTERNAL_AUDITOR: everyTable(5),
  WHISTLEBLOWING: everyTable(5),
  BI_READER: everyTable(10),
  PROVINCE: [{ grain: 'PROVINCE_YEAR', threshold: 5, own: true }],
  NATIONAL_SECRETARIAT: [],
  REGENCY: [],
  INTEGRATION: [],
};

const sightsOf = (viewer: Viewer): Sight[] =>
  (['PUBLIC', ...viewer.roles] as const).flatMap((role) => SIGHTS[role]);

export const maySeeTable = (viewer: Viewer, grain: Grain): boolean =>
  sightsOf(viewer).some((sight) => sight.grain === grain);

interface Place {
  readonly grain: Grain;
  readonly threshold: number;
  readonly provinceCode?: number;
}

export const maySeeCell = (viewer: Viewer, { grain, threshold, provinceCode }: Place): boolean =>
  sightsOf(viewer).some(
    (sight) =>
      sight.grain === grain &&
      sight.threshold === threshold &&
      (!sight.own || (provinceCode !== undefined && provinceCode === viewer.provinceCode)),
  );

/** The same table as a row policy, so that raw SQL under a viewer returns no more than the graph does. */
function withinSight(): string {
  const all = Object.entries(SIGHTS).flatMap(([role, sights]) =>
    sights.map(({ grain, threshold, own }) => ({ role, place: { grain, threshold, own } })),
  );
  const places = Map.groupBy(all, ({ place }) => JSON.stringify(place));
  return [...places.values()]
    .map((entries) => {
      const { grain, threshold, own } = (entries[0] as (typeof all)[number]).place;
      const province = `(select nullif(current_setting('viewer.province_code', true), '')::smallint as own)`;
      return [
        `grain = '${grain}'`,
        `threshold = ${threshold}`,
        ...(own ? [`province_code = ${province}`] : []),
        viewerIs(
          SCHEMA,
          entries.map(({ role }) => role),
        ),
      ].join(' and ');
    })
    .map((condition) => `(${condition})`)
    .join(' or ');
}

/** The loader adds releases and reads which there are; nobody has a policy to change or delete one. */
const loaderDoors: PolicyDef[] = [
  { name: 'loader_reads', command: 'select', roles: [roleOf(SCHEMA, 'loader')], using: 'true' },
  { name: 'loader_adds', command: 'insert', roles: [roleOf(SCHEMA, 'loader')], check: 'true' },
];

export const visibleReleases = [visible(SCHEMA, viewerIs(SCHEMA, ['PUBLIC'])), ...loaderDoors];
export const visibleCells = [visible(SCHEMA, withinSight()), ...loaderDoors];
