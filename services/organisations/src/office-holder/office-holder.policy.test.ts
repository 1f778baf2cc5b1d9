import { expect, test } from '@jest/globals';
import { anonymous, codesOf, mayAct, type Role, type Viewer } from '@oversight/kernel';
import { ORGANISATION_ACTS } from '../organisation.policy.ts';
import { mayReadPerson, OFFICE_HOLDER_ACTS } from './office-holder.policy.ts';

const viewer = (role?: Role, code?: string, more: Partial<Viewer> = {}): Viewer => ({
  ...anonymous,
  ...(role && { roles: [role] }),
  ...(code !== undefined && codesOf(code)),
  ...more,
});

test.each<[string, Viewer, { reads: boolean; appoints: boolean }]>([
  ['the inspectorate', viewer('NATIONAL_AUDITOR', '00'), { reads: true, appoints: true }],
  ['national leadership', viewer('NATIONAL_LEADERSHIP', '00'), { reads: true, appoints: false }],
  ['the secretariat of KPU RI', viewer('NATIONAL_SECRETARIAT', '00'), { reads: false, appoints: false }],
  ['the province', viewer('PROVINCE', '71'), { reads: true, appoints: false }],
  ['another province', viewer('PROVINCE', '72'), { reads: false, appoints: false }],
  ['the regency', viewer('REGENCY', '71.10'), { reads: true, appoints: true }],
  ['another regency', viewer('REGENCY', '71.11'), { reads: false, appoints: false }],
  ['BI', viewer('BI_READER'), { reads: false, appoints: false }],
  ['a machine of the province', viewer('INTEGRATION', '71'), { reads: false, appoints: false }],
  [
    'an engaged auditor',
    viewer('EXTERNAL_AUDITOR', undefined, { engagements: ['71.10'] }),
    { reads: true, appoints: false },
  ],
  ['the compliance team', viewer('WHISTLEBLOWING', '00'), { reads: true, appoints: false }],
  ['the public', viewer(), { reads: false, appoints: false }],
])('%s and the secretariat of a regency', (_, who, expected) => {
  const row = { organisationCode: '71.10', public: false };
  const may = { reads: mayReadPerson(who, row), appoints: mayAct(who, OFFICE_HOLDER_ACTS.APPOINT, '71.10') };
  expect(may).toEqual(expected);
  expect(mayReadPerson(who, { ...row, public: true })).toBe(true);
});

test('whoever appoints at an office may grow its version, as may whoever plans there', () => {
  expect(OFFICE_HOLDER_ACTS.APPOINT).toEqual(ORGANISATION_ACTS.CONTACT);
  expect(ORGANISATION_ACTS.CONTACT.by).toMatchObject(ORGANISATION_ACTS.CHANGE.by);
});
