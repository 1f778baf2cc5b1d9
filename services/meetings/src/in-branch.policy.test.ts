import { expect, test } from '@jest/globals';
import { withinReach } from '@oversight/kernel';
import { REACHED } from '../migrations/20261128011045_indicators.ts';
import { IN_BRANCH_REACH } from './in-branch.policy.ts';
import { ALL, reached } from './test-viewers.ts';

test('who sees which office’s attendance and commitments', () => {
  expect(reached(IN_BRANCH_REACH)).toEqual({
    NATIONAL_AUDITOR: ALL,
    NATIONAL_LEADERSHIP: ALL,
    NATIONAL_SECRETARIAT: '00',
    PROVINCE: '71 71.01 71.10',
    REGENCY: '71.10',
    BI_READER: ALL,
    INTEGRATION: '71 71.01 71.10',
    EXTERNAL_AUDITOR: '71.01 72',
    WHISTLEBLOWING: '',
    PUBLIC: '',
  });
});

test('the counting function lets through whom the row policy lets through; a change of the table needs a migration', () => {
  const columns = { province: 'i.province_code', office: 'i.organisation_code' };
  expect(REACHED).toBe(withinReach('meetings', IN_BRANCH_REACH, columns));
});
