import { arrayLiteral } from '../database/insert-rows.ts';
import { enumOf } from '../graph/enum-of.ts';

/** Who is looking. There is always one: whoever has not signed in is `anonymous`, never null. */
export interface Viewer {
  /** Stable identifier of the person or machine; shown to oneself, and in an audit log. */
  readonly subject: string;
  readonly roles: readonly Role[];
  readonly duties: readonly Duty[];
  readonly level?: Level;
  /** Kemendagri code of the viewer's office: "00", "71", "71.10". */
  readonly organisationCode?: string;
  readonly provinceCode?: number;
  readonly regencyCode?: number;
  readonly position?: string;
  readonly unit?: string;
  /** Kemendagri codes of the offices named in an external auditor's engagement letters. */
  readonly engagements: readonly string[];
  /** What a machine's OAuth scopes allow it to write, as verbs: "commitment:report"; people need none. */
  readonly scopes: readonly string[];
  readonly body?: 'BPK' | 'BPKP';
  readonly purpose: Purpose;
}

export const Role = enumOf([
  'NATIONAL_AUDITOR',
  'NATIONAL_LEADERSHIP',
  'NATIONAL_SECRETARIAT',
  'PROVINCE',
  'REGENCY',
  'BI_READER',
  'INTEGRATION',
  'EXTERNAL_AUDITOR',
  'WHISTLEBLOWING',
]);
export type Role = keyof typeof Role;

/** What a member of the whistle-blowing team may do; a rank never replaces a duty. */
export const Duty = enumOf([
  'INTAKE',
  'REVIEWER',
  'CHAIR',
  'INVESTIGATOR',
  'INSPECTOR',
  'APPROVER',
  'REMEDY_OWNER',
  'LEGAL',
  'LAW_ENFORCEMENT_LIAISON',
  'IDENTITY_CUSTODIAN',
]);
export type Duty = keyof typeof Duty;

export const Level = enumOf(['NATIONAL', 'PROVINCE', 'REGENCY']);
export type Level = keyof typeof Level;

export const Purpose = enumOf(['DASHBOARD', 'BI', 'INTEGRATION', 'AUDIT']);
export type Purpose = keyof typeof Purpose;

export const anonymous: Viewer = {
  subject: 'anonymous',
  roles: [],
  duties: [],
  engagements: [],
  scopes: [],
  purpose: 'DASHBOARD',
};

/** What a row policy can know of the viewer. PUBLIC is in every list: each role includes what the public may see. */
export const sessionVariables = (viewer: Viewer): Record<string, string> => ({
  'viewer.subject': viewer.subject,
  'viewer.roles': arrayLiteral(['PUBLIC', ...viewer.roles]),
  'viewer.duties': arrayLiteral(viewer.duties),
  'viewer.organisation_code': viewer.organisationCode ?? '',
  'viewer.province_code': viewer.provinceCode?.toString() ?? '',
  'viewer.engagements': arrayLiteral(viewer.engagements),
  'viewer.scopes': arrayLiteral(viewer.scopes),
  'viewer.body': viewer.body ?? '',
  'viewer.position': viewer.position ?? '',
});
