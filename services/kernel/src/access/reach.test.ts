import { expect, test } from '@jest/globals';
import { isWithinReach, type ReachTable, reachOf, seesWholeBranch } from './reach.ts';
import { anonymous, type Role, type Viewer } from './viewer.ts';

const table: ReachTable = {
  NATIONAL_AUDITOR: 'EVERYWHERE',
  PROVINCE: 'BRANCH',
  REGENCY: 'OFFICE',
  NATIONAL_SECRETARIAT: 'OFFICE',
  EXTERNAL_AUDITOR: 'ENGAGEMENT',
};
const viewer = (role: Role, more: Partial<Viewer> = {}): Viewer => ({ ...anonymous, roles: [role], ...more });
const province = viewer('PROVINCE', { organisationCode: '71', provinceCode: 71 });
const regency = viewer('REGENCY', { organisationCode: '71.10', provinceCode: 71, regencyCode: 7110 });
const secretariat = viewer('NATIONAL_SECRETARIAT', { organisationCode: '00', provinceCode: 0 });
const auditor = viewer('EXTERNAL_AUDITOR', { engagements: ['71', '72.01'] });

test.each([
  [viewer('NATIONAL_AUDITOR'), { '00': true, '71': true, '72': true, '71.10': true }],
  [province, { '00': false, '71': true, '72': false, '71.10': true }],
  [regency, { '00': false, '71': false, '71.10': true, '71.11': false }],
  // Its office is the centre, but the branch below the centre is the whole country.
  [secretariat, { '00': false, '71': false }],
  [auditor, { '00': false, '71': false, '72.01': true, '72': false }],
  [anonymous, { '00': false, '71': false, '71.10': false }],
] as const)('%# sees the whole of a branch or gets no number over it', (who, expected) => {
  const seen = Object.fromEntries(
    Object.keys(expected).map((code) => [code, seesWholeBranch(who, table, code)]),
  );
  expect(seen).toEqual(expected);
});

test('the widest reach of several roles counts, and the public’s is everyone’s', () => {
  expect(reachOf(viewer('REGENCY', { roles: ['REGENCY', 'NATIONAL_AUDITOR'] }), table)).toBe('EVERYWHERE');
  expect(reachOf(anonymous, { PUBLIC: 'EVERYWHERE' })).toBe('EVERYWHERE');
  expect(reachOf(anonymous, table)).toBeUndefined();
});

test.each([
  [viewer('NATIONAL_AUDITOR'), { '00': true, '71': true, '71.10': true, '72.01': true }],
  [province, { '00': false, '71': true, '71.10': true, '72.01': false }],
  [regency, { '00': false, '71': false, '71.10': true, '72.01': false }],
  [secretariat, { '00': true, '71': false, '71.10': false, '72.01': false }],
  [auditor, { '00': false, '71': true, '71.10': false, '72.01': true }],
  // BI reaches nothing by this table, however widely it reads the rows; the regency’s reach stays its own.
  [{ ...regency, roles: ['REGENCY', 'BI_READER'] } as Viewer, { '71.10': true, '71.11': false }],
  [viewer('PROVINCE'), { '00': false, '71': false }],
  [anonymous, { '00': false, '71.10': false }],
] as const)('%# reaches an office by the table', (who, expected) => {
  const reached = Object.fromEntries(
    Object.keys(expected).map((code) => [code, isWithinReach(who, table, code)]),
  );
  expect(reached).toEqual(expected);
});
