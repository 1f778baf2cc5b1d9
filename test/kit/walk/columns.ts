import type { Client } from 'pg';

/** Columns that are empty in some planted rows, and why. */
const SOMETIMES_EMPTY: Record<string, string> = {
  node_type: 'of a node that was not found nothing is known',
  regency_code: 'an office that is no regency has none',
  commitment_id: 'a reminder is of one thing',
  invitation_id: 'a reminder is of one thing',
  payer: 'a part of a value is somebody’s to pay, or for something',
  reference: 'a part of a value is somebody’s to pay, or for something',
  closed_on: 'what is still owed is open',
  prior_finding_id: 'a finding is a repeat, or the first one',
  withdrawn_at: 'what was taken back counts no more',
  settled_on: 'a case ends in one way or another',
  written_off_on: 'a case ends in one way or another',
  confirmed_on: 'a deposit is confirmed, refuted, or taken back',
  confirmed_by: 'a deposit is confirmed, refuted, or taken back',
  refuted_on: 'a deposit is confirmed, refuted, or taken back',
  refuted_by: 'a deposit is confirmed, refuted, or taken back',
  refutal_reason: 'a deposit is confirmed, refuted, or taken back',
  withdrawn_on: 'a deposit is confirmed, refuted, or taken back',
  withdrawn_by: 'a deposit is confirmed, refuted, or taken back',
  withdrawal_reason: 'a deposit is confirmed, refuted, or taken back',
  approved_on: 'a draft is not approved yet',
  approved_by: 'a draft is not approved yet',
  assessment_id: 'at receipt nothing was assessed yet',
  draft_of: 'a report is issued, or a draft',
  report_id: 'what is logged was done to something of a report, or to nothing of any',
  issued_on: 'a draft is not issued yet',
  issued_by: 'a draft is not issued yet',
  released_on: 'a draft is not released either',
  released_by: 'a draft is not released either',
  referral_status: 'a draft is not referred yet',
  answered_on: 'the clock runs until there is an answer: one office has given one, another has not',
};

/** What a report has before it is issued; nothing else of a draft is there to be planted. */
const OF_A_DRAFT = [
  'audit_report',
  'report_addressee',
  'report_document',
  'finding',
  'recommendation',
  'recommendation_item',
  'recommendation_addressee',
];

/** Columns in which nothing was planted: whatever the graph shows of them, nobody would see it leak. */
export async function unplantedColumns(
  client: Client,
  planted: (lock: { schema: string; table: string }) => boolean,
): Promise<string[]> {
  const { rows } = await client.query<{ schema: string; table: string; column: string }>(
    `select n.nspname as schema, c.relname as table, a.attname as column
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and c.relrowsecurity and a.attnum > 0 and not a.attisdropped order by 1, 2, a.attnum`,
  );
  const unplanted: string[] = [];
  for (const { schema, table, column } of rows.filter(
    (each) => planted(each) && (each.column !== 'draft_of' || OF_A_DRAFT.includes(each.table)),
  )) {
    const isThere = `"${column}" is not null`;
    const wanted = column in SOMETIMES_EMPTY ? `bool_or(${isThere})` : `bool_and(${isThere})`;
    const found = await client.query<{ planted: boolean | null }>(
      `select ${wanted} as planted from ${schema}.${table}`,
    );
    if (!found.rows[0]?.planted) unplanted.push(`${schema}.${table}.${column}`);
  }
  return unplanted;
}
