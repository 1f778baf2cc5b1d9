import { badInput, textOrNone, wordsOf } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { mustBeBodies } from '../external-body/must-be-bodies.ts';
import type { SessionInput } from './agenda.inputs.ts';
import { checkAgenda, type Days, moveAgenda } from './agenda-days.ts';
import { leadMeeting } from './hold-meeting.ts';
import type { Meeting } from './meeting.entity.ts';
import { bodiesOf } from './meeting-details.ts';
import { type AgendaItem, MeetingSession } from './meeting-session.entity.ts';

const MOST = 50;

/** The agenda as it is to be: items that stay keep their ids, so that what hangs on them stays. */
export async function setAgenda(
  { em }: Context,
  meeting: Meeting,
  sessions: readonly SessionInput[],
): Promise<void> {
  await leadMeeting(em, meeting);
  meeting.planAgenda();
  if (sessions.length > MOST) throw badInput('sessions', `An agenda has at most ${MOST} items.`);
  checkAgenda(sessions, meeting);
  const institutions = sessions.map(({ institutionCode }) => institutionCode || undefined);
  await mustBeBodies(em, 'institutionCode', institutions);
  const there = await em.find(MeetingSession, { meetingId: meeting.id });
  const byId = new Map(there.map((session) => [session.id, session]));
  const ids = sessions.flatMap(({ id }) => id ?? []);
  if (new Set(ids).size < ids.length || !ids.every((id) => byId.has(id)))
    throw badInput('sessions', 'An `id` is that of one item of this agenda.');

  for (const session of there) if (!ids.includes(session.id)) em.remove(session);
  sessions.forEach(({ id, ...said }, index) => {
    const item = itemOf(said, index + 1);
    const kept = id === undefined ? undefined : byId.get(id);
    if (kept) kept.change(item);
    else em.create(MeetingSession, { ...item, meetingId: meeting.id, provenance: 'RECORDED' } as never);
  });
}

/** A meeting that is on other days than before takes its agenda along. */
export async function takeAgendaAlong({ em }: Context, meeting: Meeting, from: Days): Promise<void> {
  const { startsOn, endsOn, timeZone } = meeting;
  if (startsOn === from.startsOn && endsOn === from.endsOn && timeZone === from.timeZone) return;
  const agenda = await em.find(MeetingSession, { meetingId: meeting.id }, { orderBy: { position: 'asc' } });
  moveAgenda(agenda, from, meeting);
}

const itemOf = (
  { topic, material, startsAt, speakerName, speakerTitle, institutionCode }: SessionInput,
  position: number,
): AgendaItem => ({
  position,
  topic: wordsOf('topic', topic, 300),
  material: textOrNone('material', material ?? '', 300),
  startsAt,
  speakerName: textOrNone('speakerName', speakerName ?? '', 120),
  speakerTitle: textOrNone('speakerTitle', speakerTitle ?? '', 200),
  institutionCode: institutionCode ? bodiesOf([institutionCode])[0] : undefined,
});
