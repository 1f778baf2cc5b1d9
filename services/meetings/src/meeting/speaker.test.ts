import { expect, test } from '@jest/globals';
import 'reflect-metadata';
import type { MeetingSession } from './meeting-session.entity.ts';
import { Speaker } from './speaker.ts';

const speaker = (session: Partial<MeetingSession>) => Speaker.of(session as MeetingSession);

test.each([
  [{}, undefined],
  [{ institutionCode: 'KPK' }, { institution: { code: 'KPK' } }],
  [{ speakerTitle: 'Inspektur Utama' }, { title: 'Inspektur Utama' }],
  [
    { speakerName: 'A', speakerTitle: 'B', institutionCode: 'BPK' },
    { name: 'A', title: 'B', institution: { code: 'BPK' } },
  ],
] as const)('what is known of a speaker: %j', (session, expected) => {
  expect(speaker(session)).toEqual(expected);
});
