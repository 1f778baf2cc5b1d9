import { expect, test } from '@jest/globals';
import { ALL, reached } from '../test-viewers.ts';
import { MEETING_REACH, visibleInvitations, visibleMeetings } from './meeting.policy.ts';

test('every role sees the meetings of every office, an external auditor those of its engagements', () => {
  expect(reached(MEETING_REACH)).toEqual({
    NATIONAL_AUDITOR: ALL,
    NATIONAL_LEADERSHIP: ALL,
    NATIONAL_SECRETARIAT: ALL,
    PROVINCE: ALL,
    REGENCY: ALL,
    BI_READER: ALL,
    INTEGRATION: ALL,
    EXTERNAL_AUDITOR: '71.01 72',
    WHISTLEBLOWING: ALL,
    // By its classification only, which is not a matter of offices.
    PUBLIC: '',
  });
});

test('the public door opens for PUBLIC meetings and for no invitation', () => {
  const using = (policies: { name?: string; using?: unknown }[]) =>
    policies.find(({ name }) => name === 'visible')?.using;
  expect(using(visibleMeetings)).toMatch(
    /^published and \(classification = 'PUBLIC' and \(select meetings\.viewer_is\('\{PUBLIC\}'::text\[\]\)\) or /,
  );
  expect(visibleInvitations.using).not.toContain('PUBLIC');
});
