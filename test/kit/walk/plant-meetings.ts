import { levelOf } from '@oversight/kernel';
import { plantDocuments } from './plant-files.ts';
import { AT, DAY, plantGuest } from './plant-guests.ts';
import type { Planting } from './planting.ts';
import { addressColumns, type Row, scopeColumns } from './world.ts';

/** A meeting with an agenda, invitations, and who came. */
interface MeetingStory {
  readonly host: string;
  readonly invited: readonly string[];
  readonly classification: 'PUBLIC' | 'CONFIDENTIAL';
  /** Only its host knows of it. */
  readonly draft?: boolean;
}

export async function plantMeeting(planting: Planting, story: MeetingStory): Promise<Row> {
  const { host, invited, classification, draft = false } = story;
  const addressed = [...new Set([host, ...invited])];
  // Of a draft only its host knows.
  const offices = draft ? [host] : addressed;
  const key = planting.id();
  const audience = { offices, host, draft, public: classification === 'PUBLIC' };
  const meeting = await planting.put(
    'meetings.meeting',
    { type: 'Meeting', key, ...audience, invited },
    {
      id: key,
      ...scopeColumns(host),
      ...addressColumns(addressed),
      number: planting.word(),
      invited_on: '2026-05-20',
      title: planting.word(),
      type: 'SOCIALISATION',
      level: levelOf(host),
      starts_on: DAY,
      ends_on: DAY,
      starts_at: AT,
      ends_at: AT,
      time_zone: planting.word(),
      venue: planting.word(),
      mode: 'HYBRID',
      purpose: planting.word(),
      discussion_themes: [planting.word(), planting.word()],
      key_statement: planting.word(),
      key_statement_by: planting.word(),
      external_body_codes: ['BPK'],
      legal_basis: planting.word(),
      budget_source: planting.word(),
      topics: ['SPIP'],
      classification,
      status: draft ? 'DRAFT' : 'FOLLOW_UP',
      published: !draft,
      last_step_by: planting.word(),
      series: planting.word(),
      wave: 1,
      parallel_class: planting.word(),
      attendance_complete: true,
      minutes_approved_on: '2026-06-05',
      version: 1,
      provenance: 'SYNTHETIC',
      source: planting.word(),
    },
  );
  const session = await plantSession(planting, meeting, 1);
  await plantMeetingStep(planting, meeting);
  await plantMinutes(planting, meeting, addressed, classification === 'CONFIDENTIAL');
  await plantDocuments(planting, meeting, session, addressed);
  for (const office of invited) await plantGuest(planting, meeting, office);
  return meeting;
}

async function plantSession(planting: Planting, meeting: Row, position: number): Promise<Row> {
  const key = planting.id();
  const { offices, host, draft, public: open } = meeting;
  return planting.put(
    'meetings.meeting_session',
    { type: 'MeetingSession', key, offices, host, draft, public: open },
    {
      id: key,
      meeting_id: meeting.key,
      position,
      topic: planting.word(),
      material: planting.word(),
      starts_at: AT,
      speaker_name: planting.word(),
      speaker_title: planting.word(),
      institution_code: 'BPKP',
      provenance: 'SYNTHETIC',
    },
  );
}

/** A step it took: the host's. */
async function plantMeetingStep(
  planting: Planting,
  { key: meeting, host = '', draft = false }: Row,
): Promise<void> {
  const key = planting.id();
  await planting.put(
    'meetings.meeting_step',
    { type: 'MeetingStep', key, offices: [host], draft },
    {
      id: key,
      meeting_id: meeting,
      ...scopeColumns(host),
      action: 'POSTPONE',
      from_status: 'SCHEDULED',
      to_status: 'POSTPONED',
      reason: planting.word(),
      moved_from: DAY,
      taken_by: planting.word(),
      published: !draft,
    },
  );
}

/** What was said, for those who were invited; a draft of it for the host. */
async function plantMinutes(
  planting: Planting,
  { key: meeting, host = '' }: Row,
  addressed: readonly string[],
  draft: boolean,
): Promise<void> {
  const key = planting.id();
  await planting.put(
    'meetings.minutes',
    { type: 'Minutes', key, offices: draft ? [host] : addressed, invited: addressed, host, draft },
    {
      id: key,
      meeting_id: meeting,
      minute_taker: planting.word(),
      paragraphs: [planting.word(), planting.word()],
      recommendations: [planting.word()],
      written_by: [planting.word()],
      approved_on: draft ? null : '2026-06-05',
      approved_by: draft ? null : planting.word(),
      version: 1,
    },
  );
}

/** A session under lock and key in a meeting that is open. */
export async function plantStraySession(planting: Planting, meeting: Row, of: string): Promise<void> {
  const { key, type } = await plantSession(planting, meeting, 2);
  await planting.alter({ type, key, offices: [of] }, 'meetings.meeting_session', {
    ...addressColumns([of]),
    classification: 'CONFIDENTIAL',
  });
}
