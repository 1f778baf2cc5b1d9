import type { Level } from '../access/viewer.ts';
import { badInput, shown } from './errors.ts';

/** A Kemendagri region code, dotted: "00" for KPU RI, "71" a province, "71.10" a regency or city. */
export interface OrganisationCodes {
  readonly organisationCode: string;
  readonly provinceCode: number;
  readonly regencyCode?: number;
}

const SHAPE = /^(\d{2})(?:\.(\d{2}))?$/;

/** The columns every scoped table carries, from the code; undefined when it is no such code. */
export function codesOf(organisationCode: string): OrganisationCodes | undefined {
  const [, province, regency] = SHAPE.exec(organisationCode) ?? [];
  if (province === undefined) return undefined;
  const provinceCode = Number(province);
  return regency === undefined
    ? { organisationCode, provinceCode }
    : { organisationCode, provinceCode, regencyCode: provinceCode * 100 + Number(regency) };
}

/** Which level an office of this code is of. */
export function levelOf(organisationCode: string): Level {
  if (organisationCode === '00') return 'NATIONAL';
  return codesOf(organisationCode)?.regencyCode === undefined ? 'PROVINCE' : 'REGENCY';
}

/** The same of a code that a client sent; `field` is the argument it stood in. */
export function regionOf(field: string, code: string): OrganisationCodes {
  const codes = codesOf(code);
  if (!codes) throw badInput(field, `${shown(code)} is no region code; write "71" or "71.10".`);
  return codes;
}
