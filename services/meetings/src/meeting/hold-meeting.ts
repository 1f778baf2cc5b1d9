import { conflict } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { Meeting } from './meeting.entity.ts';

/**
 * The meeting as it is, and stays so while this request writes something that hangs on it: whoever leads it on waits. Who
 * writes for one of these offices at the same time waits too, and then finds what this one wrote.
 */
export async function holdMeeting(
  em: Context['em'],
  meeting: Meeting,
  offices: readonly string[] = [],
): Promise<void> {
  await em.execute('select meetings.hold_meeting(?, cast(? as text[]))', [meeting.id, `{${offices.join()}}`]);
  await em.refresh(meeting);
}

/** Of two who lead it on at once, one is told at once, before the parts they write wait for each other. */
export async function leadMeeting(em: Context['em'], { id, version }: Meeting): Promise<void> {
  const held = await em.execute<unknown[]>(
    'select 1 from meetings.meeting where id = ? and version = ? for no key update',
    [id, version],
  );
  if (held.length === 0) throw conflict();
}
