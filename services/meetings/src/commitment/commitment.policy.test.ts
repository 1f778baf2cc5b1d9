import { expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '@oversight/kernel';
import { IN_BRANCH_REACH } from '../in-branch.policy.ts';
import { ALL, OFFICES, reached, viewers } from '../test-viewers.ts';
import { COMMITMENT_TEXT_REACH, mayAdvanceCommitment } from './commitment.policy.ts';
import { CommitmentAction } from './commitment-steps.ts';

test('who reads the words of a commitment and who answers for it: all who see it but BI', () => {
  expect(reached(COMMITMENT_TEXT_REACH)).toEqual({ ...reached(IN_BRANCH_REACH), BI_READER: '' });
});

const BY_THE_OFFICE = {
  NATIONAL_AUDITOR: '',
  NATIONAL_LEADERSHIP: '',
  NATIONAL_SECRETARIAT: '00',
  PROVINCE: '71',
  REGENCY: '71.10',
  BI_READER: '',
  INTEGRATION: '',
  EXTERNAL_AUDITOR: '',
  WHISTLEBLOWING: '',
  PUBLIC: '',
};
const BY_THE_INSPECTORATE = {
  ...Object.fromEntries(Object.keys(BY_THE_OFFICE).map((role) => [role, ''])),
  NATIONAL_AUDITOR: ALL,
};

const officesWhere = (viewer: Viewer, action: CommitmentAction): string =>
  OFFICES.filter((office) =>
    mayAdvanceCommitment(viewer, { organisationCode: office, hostCode: '72' }, action),
  ).join(' ');

test.each([
  ['START', BY_THE_OFFICE],
  ['REPORT', BY_THE_OFFICE],
  ['VERIFY', BY_THE_INSPECTORATE],
  ['RETURN', BY_THE_INSPECTORATE],
  // 72 called the meeting.
  ['CANCEL', BY_THE_INSPECTORATE],
] as const)('who may %s, and for which offices', (action, expected) => {
  expect(Object.fromEntries(viewers.map(([name, viewer]) => [name, officesWhere(viewer, action)]))).toEqual(
    expected,
  );
});

test('the host of the meeting gives a commitment up, whichever office made it', () => {
  const province = viewers.find(([name]) => name === 'PROVINCE')?.[1] as Viewer;
  const hosts = OFFICES.filter((hostCode) =>
    mayAdvanceCommitment(province, { organisationCode: '71.10', hostCode }, 'CANCEL'),
  );
  expect(hosts).toEqual(['71']);
});

test('a machine reports for the offices of its province, with the scope for it and not otherwise', () => {
  const machine: Viewer = {
    ...anonymous,
    roles: ['INTEGRATION'],
    organisationCode: '71',
    provinceCode: 71,
    scopes: ['attendance:write'],
  };
  const scoped = { ...machine, scopes: ['attendance:write', 'commitment:report'] };
  for (const action of Object.values(CommitmentAction)) expect(officesWhere(machine, action)).toBe('');
  expect(officesWhere(scoped, 'REPORT')).toBe('71 71.01 71.10');
  expect(officesWhere(scoped, 'VERIFY')).toBe('');
});

test('a scope does nothing for a person, and the lack of one takes nothing from another role', () => {
  const both: Viewer = {
    ...anonymous,
    roles: ['REGENCY', 'INTEGRATION'],
    organisationCode: '71.10',
    provinceCode: 71,
  };
  expect(officesWhere(both, 'REPORT')).toBe('71.10');
  expect(officesWhere({ ...both, roles: ['REGENCY'], scopes: ['commitment:report'] }, 'VERIFY')).toBe('');
});
