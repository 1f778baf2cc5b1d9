import { type Columns, codesOf } from '@oversight/kernel';

const SCOPE: Columns = { organisation_code: 'text', province_code: 'smallint', regency_code: 'integer' };

/** The columns the demonstration fills, in the order of its rows. */
export const DEMONSTRATION_COLUMNS = {
  meeting: {
    id: 'uuid',
    number: 'text',
    title: 'text',
    type: 'text',
    level: 'text',
    starts_on: 'date',
    ends_on: 'date',
    starts_at: 'timestamptz',
    ends_at: 'timestamptz',
    time_zone: 'text',
    mode: 'text',
    classification: 'text',
    status: 'text',
    published: 'boolean',
    minutes_approved_on: 'date',
    topics: 'text[]',
    series: 'text',
    wave: 'smallint',
    attendance_complete: 'boolean',
    addressed_offices: 'text[]',
    addressed_provinces: 'smallint[]',
    provenance: 'text',
    ...SCOPE,
  },
  meeting_session: {
    id: 'uuid',
    meeting_id: 'uuid',
    position: 'smallint',
    topic: 'text',
    institution_code: 'text',
    provenance: 'text',
  },
  invitation: {
    id: 'uuid',
    meeting_id: 'uuid',
    required_role: 'text',
    required_division: 'text',
    provenance: 'text',
    ...SCOPE,
  },
  attendance: {
    id: 'uuid',
    meeting_id: 'uuid',
    role: 'text',
    division: 'text',
    headcount: 'smallint',
    mode: 'text',
    attended_on: 'date',
    checked_in_at: 'timestamptz',
    represented: 'boolean',
    provenance: 'text',
    ...SCOPE,
  },
  commitment: {
    id: 'uuid',
    meeting_id: 'uuid',
    text: 'text',
    owner: 'text',
    agreed_on: 'date',
    due_date: 'date',
    original_due_date: 'date',
    agreed_by: 'text',
    measure: 'text',
    sub_element_code: 'text',
    status: 'text',
    reported_on: 'date',
    reported_by: 'text',
    verified_on: 'date',
    provenance: 'text',
    ...SCOPE,
  },
  commitment_link: { commitment_id: 'uuid', recommendation_id: 'uuid', restricted: 'boolean', ...SCOPE },
  commitment_step: {
    id: 'uuid',
    commitment_id: 'uuid',
    action: 'text',
    from_status: 'text',
    to_status: 'text',
    recorded_at: 'timestamptz',
    taken_by: 'text',
    ...SCOPE,
  },
  minutes: {
    id: 'uuid',
    meeting_id: 'uuid',
    minute_taker: 'text',
    paragraphs: 'text[]',
    recommendations: 'text[]',
    written_by: 'text[]',
    approved_on: 'date',
    approved_by: 'text',
  },
} satisfies Record<string, Columns>;

export type DemonstrationTables = Record<keyof typeof DEMONSTRATION_COLUMNS, unknown[][]>;

export const emptyTables = (): DemonstrationTables => ({
  meeting: [],
  meeting_session: [],
  invitation: [],
  attendance: [],
  commitment: [],
  commitment_link: [],
  commitment_step: [],
  minutes: [],
});

/** The scope columns of an office. */
export function scopeOf(office: string): unknown[] {
  const codes = codesOf(office);
  return [codes?.organisationCode, codes?.provinceCode, codes?.regencyCode];
}
