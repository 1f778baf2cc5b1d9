import type { Columns } from '@oversight/kernel';

const SCOPE: Columns = { organisation_code: 'text', province_code: 'smallint', regency_code: 'integer' };
const ORIGIN: Columns = { provenance: 'text', source: 'text' };

/** The columns that published records fill, with their types. */
export const OFFICE: Columns = {
  code: 'text',
  province_code: 'smallint',
  level: 'text',
  name: 'text',
  official_name: 'text',
  time_zone: 'text',
  email: 'text',
};

export const MEETING: Columns = {
  id: 'uuid',
  title: 'text',
  type: 'text',
  ...SCOPE,
  level: 'text',
  starts_on: 'date',
  ends_on: 'date',
  time_zone: 'text',
  mode: 'text',
  purpose: 'text',
  discussion_themes: 'text[]',
  key_statement: 'text',
  key_statement_by: 'text',
  external_body_codes: 'text[]',
  topics: 'text[]',
  classification: 'text',
  status: 'text',
  published: 'boolean',
  attendance_complete: 'boolean',
  addressed_offices: 'text[]',
  addressed_provinces: 'smallint[]',
  ...ORIGIN,
};

export const SESSION: Columns = {
  id: 'uuid',
  meeting_id: 'uuid',
  position: 'smallint',
  topic: 'text',
  speaker_title: 'text',
  institution_code: 'text',
  provenance: 'text',
};

export const INVITATION: Columns = { id: 'uuid', meeting_id: 'uuid', ...SCOPE, provenance: 'text' };

export const ATTENDANCE: Columns = {
  id: 'uuid',
  meeting_id: 'uuid',
  ...SCOPE,
  role: 'text',
  division: 'text',
  person_name: 'text',
  headcount: 'smallint',
  mode: 'text',
  attended_on: 'date',
  represented: 'boolean',
  ...ORIGIN,
};

export const COMMITMENT: Columns = {
  id: 'uuid',
  meeting_id: 'uuid',
  ...SCOPE,
  text: 'text',
  agreed_on: 'date',
  status: 'text',
  ...ORIGIN,
};
