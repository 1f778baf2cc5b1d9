import type { Columns } from '@oversight/kernel';

export const SCOPE: Columns = { organisation_code: 'text', province_code: 'smallint', regency_code: 'integer' };

/** The columns that reference data fill, with their types. */
export const ORGANISATION: Columns = {
  code: 'text',
  level: 'text',
  kind: 'text',
  name: 'text',
  official_name: 'text',
  time_zone: 'text',
  parent_code: 'text',
  province_code: 'smallint',
  regency_code: 'integer',
  kode_bps: 'text',
  kode_satker: 'text',
  web_address: 'text',
  address: 'text',
  phone: 'text',
  email: 'text',
  member_count: 'smallint',
  valid_from: 'date',
  valid_to: 'date',
  supersedes_code: 'text',
};

export const FORMER_CODE: Columns = {
  organisation_code: 'text',
  code: 'text',
  valid_from: 'date',
  valid_to: 'date',
  source: 'text',
};

export const EXTERNAL_BODY: Columns = {
  code: 'text',
  name: 'text',
  name_english: 'text',
  relation: 'text',
  active: 'boolean',
  parent_code: 'text',
  organisation_code: 'text',
};

export const DIVISION: Columns = {
  code: 'text',
  area: 'text',
  level: 'text',
  member_count: 'smallint',
  name: 'text',
  aliases: 'text[]',
  valid_from: 'date',
  valid_to: 'date',
  regulation: 'text',
  confidence: 'text',
};

export const UNIT: Columns = {
  id: 'uuid',
  kind: 'text',
  name: 'text',
  parent_id: 'uuid',
  covered_provinces: 'smallint[]',
  source: 'text',
  confidence: 'text',
  provenance: 'text',
  ...SCOPE,
};

export const CALENDAR_ENTRY: Columns = {
  id: 'uuid',
  kind: 'text',
  name: 'text',
  election: 'text',
  starts_on: 'date',
  ends_on: 'date',
  due_on: 'date',
  source: 'text',
  provenance: 'text',
  ...SCOPE,
};

export const OFFICE_NAME: Columns = { name: 'text', organisation_code: 'text', kind: 'text' };
