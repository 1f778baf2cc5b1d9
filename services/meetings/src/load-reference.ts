import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrayLiteral, type Columns, codesOf, upsertRows } from '@oversight/kernel';
import type { Client } from 'pg';
import { v7 } from 'uuid';
import { REFRESH_PRESENCE } from './invitation/presence.ts';
import { ATTENDANCE, COMMITMENT, INVITATION, MEETING, OFFICE, SESSION } from './reference-tables.ts';

/** Column → value; a column that is absent is null. */
type Row = Record<string, unknown>;

/** A published meeting as written down in `reference/`, in the words of the columns. */
interface PublishedMeeting {
  meeting: Row & { id: string; host: string; starts_on: string } & Record<
      'discussion_themes' | 'external_body_codes' | 'topics',
      string[]
    >;
  sessions: Row[];
  attendance: (Row & { organisation: string })[];
  commitments: (Row & { organisation: string })[];
  office_source: string;
}

const RECORD = join(import.meta.dirname, '../reference/rakor-2025-10-21.json');

/** An office as the organisations service says it, in the words of the columns. */
export interface OfficeFacts {
  readonly code: string;
  readonly level: string;
  readonly name: string;
  readonly official_name: string;
  readonly time_zone: string;
  /** Where it is written to, where organisations knows it. */
  readonly email?: string | null;
}

/**
 * Which offices there are, and the national coordination meeting of 21 October 2025, as its participants published it:
 * the host invited all others. Loading it again leaves one of each, and what people changed since.
 */
export async function loadReference(client: Client, facts: readonly OfficeFacts[]): Promise<void> {
  const offices = facts.map(({ code }) => code);
  const record = JSON.parse(readFileSync(RECORD, 'utf8')) as PublishedMeeting;
  const { id, host, starts_on } = record.meeting;
  const addressed = [...new Set([host, ...offices])].map(scopeOf);
  const ofMeeting = { meeting_id: id, provenance: 'REFERENCE' };
  const ofOffice = { ...ofMeeting, source: record.office_source };

  const meeting: Row = {
    ...record.meeting,
    ...scopeOf(host),
    discussion_themes: arrayLiteral(record.meeting.discussion_themes),
    external_body_codes: arrayLiteral(record.meeting.external_body_codes),
    topics: arrayLiteral(record.meeting.topics),
    addressed_offices: arrayLiteral(addressed.map((office) => office.organisation_code)),
    addressed_provinces: arrayLiteral([...new Set(addressed.map((office) => office.province_code))]),
    published: true,
    provenance: 'REFERENCE',
  };
  const sessions = record.sessions.map((row, index) => ({ ...ofMeeting, ...row, position: index + 1 }));
  const invitations = offices
    .filter((code) => code !== host)
    .map((code) => ({ ...ofMeeting, id: v7(), ...scopeOf(code) }));
  const attendance = record.attendance.map(({ organisation, ...row }) => ({
    ...ofOffice,
    ...scopeOf(organisation),
    attended_on: starts_on,
    represented: false,
    ...row,
  }));
  const commitments = record.commitments.map(({ organisation, ...row }) => ({
    ...ofOffice,
    ...scopeOf(organisation),
    agreed_on: starts_on,
    ...row,
  }));

  await client.query('set role meetings_loader');
  const known = facts.map((office) => ({ ...office, province_code: scopeOf(office.code).province_code }));
  await put(client, 'office', OFFICE, known, 'code');
  const isTheirs = await changedByPeople(client, id);
  const ours = (rows: Row[]) => rows.filter((row) => !isTheirs.has(String(row.id)));
  await put(client, 'meeting', MEETING, ours([meeting]), 'id');
  await put(client, 'meeting_session', SESSION, isTheirs.has(id) ? [] : sessions, 'id');
  await put(client, 'invitation', INVITATION, invitations, 'meeting_id', 'organisation_code');
  await put(client, 'attendance', ATTENDANCE, ours(attendance), 'id');
  await put(client, 'commitment', COMMITMENT, ours(commitments), 'id');
  await client.query(REFRESH_PRESENCE);
  await client.query('select meetings.prune_changes()');
  await client.query('reset role');
}

/** What people have changed since it was published stays as they left it: the meeting itself, its agenda, its rows. */
async function changedByPeople(client: Client, meetingId: string): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    `select id from meetings.meeting where id = $1 and version > 1
     union select meeting_id from meetings.meeting_session where meeting_id = $1 and provenance = 'RECORDED'
     union select id from meetings.attendance where meeting_id = $1 and version > 1
     union select id from meetings.commitment where meeting_id = $1 and version > 1`,
    [meetingId],
  );
  return new Set(rows.map(({ id }) => id));
}

async function put(
  client: Client,
  table: string,
  columns: Columns,
  rows: Row[],
  ...key: string[]
): Promise<void> {
  await upsertRows(
    client,
    `meetings.${table}`,
    columns,
    rows.map((row) => Object.keys(columns).map((name) => row[name])),
    ...key,
  );
}

/** The scope columns of an office. */
function scopeOf(code: string) {
  const codes = codesOf(code);
  if (!codes) throw new Error(`"${code}" is no region code.`);
  return {
    organisation_code: codes.organisationCode,
    province_code: codes.provinceCode,
    regency_code: codes.regencyCode,
  };
}
