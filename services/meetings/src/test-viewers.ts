import { anonymous, isWithinReach, type ReachTable, Role, type Viewer } from '@oversight/kernel';

const at = (code: string, provinceCode: number, regencyCode?: number): Partial<Viewer> => ({
  organisationCode: code,
  provinceCode,
  regencyCode,
});

/** One viewer per role: the centre where the role is national, else North Sulawesi and Boltim. */
const PLACE: Record<Role, Partial<Viewer>> = {
  NATIONAL_AUDITOR: at('00', 0),
  NATIONAL_LEADERSHIP: at('00', 0),
  NATIONAL_SECRETARIAT: at('00', 0),
  PROVINCE: at('71', 71),
  REGENCY: at('71.10', 71, 7110),
  BI_READER: {},
  INTEGRATION: at('71', 71),
  EXTERNAL_AUDITOR: { engagements: ['71.01', '72'] },
  WHISTLEBLOWING: at('00', 0),
};

export const OFFICES = ['00', '71', '71.01', '71.10', '72', '72.01'] as const;
export const ALL = OFFICES.join(' ');

export const viewers: [name: string, viewer: Viewer][] = [
  ...Object.values(Role).map((role): [string, Viewer] => [
    role,
    { ...anonymous, ...PLACE[role], roles: [role] },
  ]),
  ['PUBLIC', anonymous],
];

/** Which of some offices each role reaches by a table: "71 71.10". */
export const reached = (table: ReachTable): Record<string, string> =>
  Object.fromEntries(
    viewers.map(([name, viewer]) => [
      name,
      OFFICES.filter((office) => isWithinReach(viewer, table, office)).join(' '),
    ]),
  );
