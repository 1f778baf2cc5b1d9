import { expect, test } from '@jest/globals';
import { anonymous, codesOf, type Role, type Viewer } from '@oversight/kernel';
import { whereInbox } from './finding-reminder.policy.ts';

const viewer = (role: Role, code: string): Viewer => ({ ...anonymous, roles: [role], ...codesOf(code) });
const own = (organisationCode: string) => ({ organisationCode });

test.each([
  [viewer('REGENCY', '71.10'), own('71.10'), own('71.10')],
  [viewer('PROVINCE', '71'), own('71'), { provinceCode: 71 }],
  [viewer('NATIONAL_SECRETARIAT', '00'), own('00'), own('00')],
  // Of other offices' the inspectorate is told what is late.
  [viewer('NATIONAL_AUDITOR', '00'), own('00'), { $or: [own('00'), { kind: 'ANSWER_OVERDUE' }] }],
])(
  'the inbox of %j is of its own office, and asked for the branch of what lies below it',
  (who, mine, branch) => {
    expect(whereInbox(who, false)).toEqual(mine);
    expect(whereInbox(who, true)).toEqual(branch);
  },
);

test.each<Role>(['NATIONAL_LEADERSHIP', 'BI_READER', 'INTEGRATION', 'EXTERNAL_AUDITOR', 'WHISTLEBLOWING'])(
  '%s has no inbox',
  (role) => {
    expect(whereInbox(viewer(role, '71'), true)).toBeUndefined();
  },
);

test('nobody has one of no office', () => {
  expect(whereInbox({ ...anonymous, roles: ['NATIONAL_AUDITOR'] }, true)).toBeUndefined();
  expect(whereInbox(anonymous, true)).toBeUndefined();
});
