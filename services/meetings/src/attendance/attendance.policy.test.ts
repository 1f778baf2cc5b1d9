import { expect, test } from '@jest/globals';
import { anonymous, type Role, type Viewer } from '@oversight/kernel';
import { ALL, reached, viewers } from '../test-viewers.ts';
import { whereAttendance } from './attendance.inputs.ts';
import {
  ATTENDEE_NAME_REACH,
  ATTENDEE_POSITION_REACH,
  mayFilterByAttendeePosition,
  mayReadAttendance,
} from './attendance.policy.ts';

const inBoltim = (...roles: Role[]): Viewer => ({ ...anonymous, roles, organisationCode: '71.10' });

test('who sees the names on it', () => {
  expect(reached(ATTENDEE_NAME_REACH)).toEqual({
    NATIONAL_AUDITOR: ALL,
    NATIONAL_LEADERSHIP: ALL,
    NATIONAL_SECRETARIAT: '00',
    PROVINCE: '71 71.01 71.10',
    REGENCY: '71.10',
    BI_READER: '',
    INTEGRATION: '',
    EXTERNAL_AUDITOR: '',
    WHISTLEBLOWING: '',
    PUBLIC: '',
  });
});

test('who sees the positions on it', () => {
  expect(reached(ATTENDEE_POSITION_REACH)).toEqual({
    NATIONAL_AUDITOR: ALL,
    NATIONAL_LEADERSHIP: ALL,
    NATIONAL_SECRETARIAT: '00',
    PROVINCE: '71 71.01 71.10',
    REGENCY: '71.10',
    BI_READER: '',
    INTEGRATION: '71 71.01 71.10',
    EXTERNAL_AUDITOR: '71.01 72',
    WHISTLEBLOWING: '',
    PUBLIC: '',
  });
});

test.each(['personName', 'role'] as const)(
  'reading all rows as BI does not open the people of other offices to a regency: %s',
  (field) => {
    const both = inBoltim('REGENCY', 'BI_READER');
    expect(mayReadAttendance(both, { organisationCode: '71.10' }, field)).toBe(true);
    expect(mayReadAttendance(both, { organisationCode: '71.01' }, field)).toBe(false);
  },
);

test('nobody asks by role who sees rows without it: BI, also beside a narrower role', () => {
  const refused = viewers.filter(([, viewer]) => !mayFilterByAttendeePosition(viewer));
  expect(refused.map(([name]) => name)).toEqual(['BI_READER']);
  expect(mayFilterByAttendeePosition(inBoltim('REGENCY', 'BI_READER'))).toBe(false);
  expect(mayFilterByAttendeePosition(inBoltim('NATIONAL_AUDITOR', 'BI_READER'))).toBe(true);

  const bi = inBoltim('BI_READER');
  expect(() => whereAttendance(bi, { role: ['CHAIR'] })).toThrow(
    expect.objectContaining({ extensions: { code: 'FORBIDDEN' } }),
  );
  expect(whereAttendance(bi, { mode: ['ONLINE'] })).toEqual({ mode: { $in: ['ONLINE'] } });
});
