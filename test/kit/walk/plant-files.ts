import type { Planting } from './planting.ts';
import { OFFICES, type Row, scopeColumns } from './world.ts';

const AT = '2026-06-04T02:00:00Z';

/** What there is to know of a file that lies nowhere. */
export const fileColumns = (planting: Planting) => ({
  file_id: planting.id(),
  file_name: planting.word(),
  media_type: planting.word(),
  size: 1,
  sha256: planting.word(),
});

/** One document of each way to be classified; minutes are kept to those who were there unless they are PUBLIC. */
const STORIES = [
  ['REPORT', 'PUBLIC', false],
  ['REVIEW', 'RESTRICTED', false],
  ['MINUTES', 'RESTRICTED', true],
  ['REPORT', 'CONFIDENTIAL', true],
] as const;

export async function plantDocuments(
  planting: Planting,
  meeting: Row,
  session: Row,
  addressed: readonly string[],
): Promise<void> {
  const { offices, host, draft } = meeting;
  // One of each, and no more than a page holds: the others' turns come with other meetings.
  const [first, ...rest] = STORIES;
  const told = meeting.public ? [first, rest[0]] : [rest[1], rest[2]];
  for (const [kind, classification, restricted] of draft ? [first] : told) {
    const key = planting.id();
    const open = classification === 'PUBLIC' && meeting.public === true;
    const row = { offices, host, draft, restricted, invited: addressed, public: open };
    await planting.put(
      'meetings.meeting_document',
      { type: 'MeetingDocument', key, ...row },
      {
        id: key,
        meeting_id: meeting.key,
        session_id: session.key,
        kind,
        title: planting.word(),
        classification,
        latest: 1,
        withdrawn_at: AT,
        withdrawn_by: planting.word(),
        withdrawal_reason: planting.word(),
        version: 1,
      },
    );
    const version = planting.id();
    await planting.put(
      'meetings.document_version',
      { type: 'DocumentVersion', key: version, ...row },
      {
        id: version,
        document_id: key,
        number: 1,
        ...fileColumns(planting),
        uploaded_at: AT,
        uploaded_by: planting.word(),
      },
    );
  }
}

/** Whoever adds evidence, beside somebody of whom nothing else is known. */
const MACHINES: Record<string, string> = {
  '71.10': 'demonstration:integration:71',
  '72.01': 'demonstration:integration:72',
};

/** A file that shows what an office promised to be kept; of some offices, one that a machine added. */
export async function plantEvidence(planting: Planting, commitment: string, office: string): Promise<void> {
  const key = planting.id();
  const by = MACHINES[office] ?? planting.word();
  await planting.put(
    'meetings.commitment_evidence',
    { type: 'CommitmentEvidence', key, offices: [office], by },
    {
      id: key,
      commitment_id: commitment,
      ...scopeColumns(office),
      title: planting.word(),
      version: 1,
      ...fileColumns(planting),
      added_on: '2026-06-04',
      added_by: by,
    },
  );
}

/** An address of every office, which nobody reads by any more. */
export async function plantCalendarAddresses(planting: Planting): Promise<void> {
  for (const office of OFFICES) {
    const key = planting.id();
    await planting.put(
      'meetings.calendar_address',
      { type: 'CalendarAddress', key, offices: [office] },
      {
        id: key,
        ...scopeColumns(office),
        label: planting.word(),
        secret_hash: planting.word(),
        created_at: AT,
        created_by: planting.word(),
        revoked_at: AT,
      },
    );
  }
}
