import { expectVersion } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { holdMeeting } from '../meeting/hold-meeting.ts';
import type { Meeting } from '../meeting/meeting.entity.ts';
import { MINUTED, mustBe } from '../meeting/meeting-steps.ts';
import { Minutes } from './minutes.entity.ts';
import type { WriteMinutesInput } from './minutes.inputs.ts';

const NONE_YET = { version: 0 };

/** The draft of a meeting that was held, or is being held: the first one, or over the last one. */
export async function writeMinutes(
  { em, viewer }: Context,
  meeting: Meeting,
  { expectedVersion, minuteTaker, paragraphs, recommendations }: WriteMinutesInput,
): Promise<Minutes> {
  const written = { minuteTaker, paragraphs, recommendations, by: viewer.subject };
  // A meeting that is led on meanwhile would wait for these minutes, and they for it.
  await holdMeeting(em, meeting);
  const there = await em.findOne(Minutes, { meetingId: meeting.id });
  expectVersion(there ?? NONE_YET, expectedVersion);
  if (there) {
    there.write(written);
    return there;
  }
  mustBe(meeting, MINUTED, 'There are no minutes to write');
  const minutes = em.create(Minutes, {
    meetingId: meeting.id,
    addressedOffices: [],
    addressedProvinces: [],
    minuteTaker,
    paragraphs: [],
    recommendations: [],
    writtenBy: [],
  } as never);
  minutes.write(written);
  return minutes;
}
