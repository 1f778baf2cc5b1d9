import type { Planting } from './planting.ts';
import { addressColumns, provinceOf, type Row, scopeColumns } from './world.ts';

/** A meeting with an agenda, invitations, and who came. */
export interface MeetingStory {
  readonly host: string;
  readonly invited: readonly string[];
  readonly classification: 'PUBLIC' | 'CONFIDENTIAL';
}

const DAY = '2026-06-02';
const AT = `${DAY}T02:00:00Z`;
const levelOf = (office: string): string => {
  if (office === '00') return 'NATIONAL';
  return provinceOf(office) === office ? 'PROVINCE' : 'REGENCY';
};

export async function plantMeeting(planting: Planting, story: MeetingStory): Promise<Row> {
  const { host, invited, classification } = story;
  const offices = [...new Set([host, ...invited])];
  const key = planting.id();
  const audience = { offices, public: classification === 'PUBLIC' };
  const meeting = await planting.put(
    'meetings.meeting',
    { type: 'Meeting', key, ...audience, host, invited },
    {
      id: key,
      ...scopeColumns(host),
      ...addressColumns(offices),
      number: planting.word(),
      title: planting.word(),
      type: 'PLENARY',
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
      classification,
      status: 'FOLLOW_UP',
      series: planting.word(),
      wave: 1,
      attendance_complete: true,
      provenance: 'SYNTHETIC',
      source: planting.word(),
    },
  );
  await plantSession(planting, meeting, 1);
  for (const office of invited) await plantGuest(planting, meeting, office);
  return meeting;
}

async function plantSession(planting: Planting, meeting: Row, position: number): Promise<Row> {
  const key = planting.id();
  return planting.put(
    'meetings.meeting_session',
    { type: 'MeetingSession', key, offices: meeting.offices, public: meeting.public },
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

/** An office that was invited, and came. */
async function plantGuest(planting: Planting, meeting: Row, office: string): Promise<void> {
  const put = (table: string, type: string, values: object): Promise<Row> => {
    const key = planting.id();
    return planting.put(
      `meetings.${table}`,
      { type, key, offices: [office] },
      { id: key, meeting_id: meeting.key, ...scopeColumns(office), provenance: 'SYNTHETIC', ...values },
    );
  };
  await put('invitation', 'Invitation', { required_role: 'CHAIR', required_division: planting.word() });
  await put('attendance', 'Attendance', {
    role: 'CHAIR',
    division: planting.word(),
    person_name: planting.word(),
    headcount: 1,
    mode: 'IN_PERSON',
    attended_on: DAY,
    checked_in_at: AT,
    represented: true,
    source: planting.word(),
  });
}

/** What an office promised in a meeting, to settle a recommendation and to strengthen a control. */
export async function plantCommitment(
  planting: Planting,
  meeting: Row,
  office: string,
  recommendation: Row,
): Promise<void> {
  const key = planting.id();
  // Restricted is not what was promised, but what it is to settle.
  const { restricted = false, needToKnow = [] } = recommendation;
  await planting.put(
    'meetings.commitment',
    { type: 'Commitment', key, offices: [office], restricted, needToKnow },
    {
      id: key,
      meeting_id: meeting.key,
      ...scopeColumns(office),
      text: planting.word(),
      owner: planting.word(),
      agreed_on: DAY,
      due_date: '2026-06-20',
      measure: planting.word(),
      sub_element_code: '3.1',
      status: 'VERIFIED',
      reported_on: '2026-06-10',
      reported_by: planting.word(),
      office_note: planting.word(),
      inspectorate_note: planting.word(),
      verified_on: '2026-06-12',
      version: 1,
      provenance: 'SYNTHETIC',
      source: planting.word(),
    },
  );
  await planting.hang('meetings.commitment_link', {
    commitment_id: key,
    recommendation_id: recommendation.key,
    ...scopeColumns(office),
    restricted,
    need_to_know: needToKnow,
  });
}

/** A session under lock and key in a meeting that is open. */
export async function plantStraySession(planting: Planting, meeting: Row, of: string): Promise<void> {
  const { key, type } = await plantSession(planting, meeting, 2);
  await planting.alter({ type, key, offices: [of] }, 'meetings.meeting_session', {
    ...addressColumns([of]),
    classification: 'CONFIDENTIAL',
  });
}
