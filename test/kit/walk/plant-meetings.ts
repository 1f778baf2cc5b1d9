import { plantDocuments, plantEvidence } from './plant-files.ts';
import type { Planting } from './planting.ts';
import { addressColumns, provinceOf, type Row, scopeColumns } from './world.ts';

/** A meeting with an agenda, invitations, and who came. */
export interface MeetingStory {
  readonly host: string;
  readonly invited: readonly string[];
  readonly classification: 'PUBLIC' | 'CONFIDENTIAL';
  /** Only its host knows of it. */
  readonly draft?: boolean;
}

const DAY = '2026-06-02';
const AT = `${DAY}T02:00:00Z`;
const levelOf = (office: string): string => {
  if (office === '00') return 'NATIONAL';
  return provinceOf(office) === office ? 'PROVINCE' : 'REGENCY';
};

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

/** An office that was invited, and came; to what is not made known yet nobody comes. */
async function plantGuest(planting: Planting, meeting: Row, office: string): Promise<void> {
  const { host = '', draft = false } = meeting;
  const put = (table: string, row: Omit<Row, 'key'>, values: object): Promise<Row> => {
    const key = planting.id();
    return planting.put(
      `meetings.${table}`,
      { key, ...row },
      { id: key, meeting_id: meeting.key, ...scopeColumns(office), provenance: 'SYNTHETIC', ...values },
    );
  };
  await put(
    'invitation',
    { type: 'Invitation', offices: [office], host, draft },
    {
      required_role: 'CHAIR',
      required_division: planting.word(),
      reply: 'WILL_BE_REPRESENTED',
      replied_at: AT,
      expected_attendees: 2,
      reply_note: planting.word(),
      version: 1,
    },
  );
  if (draft) return;
  const attendance = await put(
    'attendance',
    { type: 'Attendance', offices: [office] },
    {
      role: 'CHAIR',
      division: planting.word(),
      person_name: planting.word(),
      headcount: 1,
      mode: 'IN_PERSON',
      attended_on: DAY,
      checked_in_at: AT,
      represented: true,
      represented_by: planting.word(),
      external_ref: planting.word(),
      recorded_by: planting.word(),
      checked_in_by: planting.word(),
      withdrawn_at: meeting.public ? null : AT,
      version: 1,
      source: planting.word(),
    },
  );
  const revision = planting.id();
  await planting.put(
    'meetings.attendance_revision',
    { type: 'AttendanceRevision', key: revision, offices: [office] },
    {
      id: revision,
      attendance_id: attendance.key,
      ...scopeColumns(office),
      reason: planting.word(),
      taken_by: planting.word(),
      mode: 'ONLINE',
      role: 'CHAIR',
      division: planting.word(),
      person_name: planting.word(),
      headcount: 1,
      attended_on: DAY,
      represented: true,
      represented_by: planting.word(),
    },
  );
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
    { type: 'Commitment', key, offices: [office], host: meeting.host, restricted, needToKnow },
    {
      id: key,
      meeting_id: meeting.key,
      ...scopeColumns(office),
      text: planting.word(),
      owner: planting.word(),
      agreed_on: DAY,
      due_date: '2026-06-20',
      original_due_date: '2026-06-10',
      agreed_by: planting.word(),
      measure: planting.word(),
      sub_element_code: '3.1',
      status: 'VERIFIED',
      reported_on: '2026-06-10',
      reported_by: planting.word(),
      office_note: planting.word(),
      inspectorate_note: planting.word(),
      host_note: planting.word(),
      cancelled_on: '2026-06-13',
      verified_on: '2026-06-12',
      evidence_count: 1,
      version: 1,
      provenance: 'SYNTHETIC',
      source: planting.word(),
    },
  );
  await plantEvidence(planting, key, office);
  await planting.hang('meetings.commitment_link', {
    commitment_id: key,
    recommendation_id: recommendation.key,
    source: 'BPK',
    ...scopeColumns(office),
    restricted,
    need_to_know: needToKnow,
  });
  await plantHistory(planting, key, office);
}

/** What was done with it, and that it was given more time. */
async function plantHistory(planting: Planting, commitment: string, office: string): Promise<void> {
  const put = (table: string, type: string, values: object): Promise<Row> => {
    const key = planting.id();
    return planting.put(
      `meetings.${table}`,
      { type, key, offices: [office] },
      { id: key, commitment_id: commitment, ...scopeColumns(office), taken_by: planting.word(), ...values },
    );
  };
  await put('commitment_step', 'CommitmentStep', {
    action: 'REPORT',
    from_status: 'IN_PROGRESS',
    to_status: 'REPORTED_DONE',
    note: planting.word(),
  });
  await put('due_date_extension', 'DueDateExtension', {
    from_date: '2026-06-10',
    to_date: '2026-06-20',
    reason: planting.word(),
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

/** That a meeting, a commitment and a row of an attendance list of each office changed. */
export async function plantMeetingChanges(planting: Planting, office: string): Promise<void> {
  for (const type of ['Meeting', 'Commitment', 'Attendance']) {
    const {
      key,
      offices,
      public: open = false,
    } = planting.found(type, (row) =>
      type === 'Meeting'
        ? row.host === office && row.public === true && !row.draft
        : row.offices.join() === office,
    );
    await planting.put(
      'meetings.change',
      { type: 'MeetingChange', key, like: type, offices, public: open },
      { type, key, kind: 'UPSERTED', ...addressColumns(offices), open },
    );
  }
}
