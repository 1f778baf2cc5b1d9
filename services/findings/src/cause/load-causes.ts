import { upsertRows } from '@oversight/kernel';
import type { Client } from 'pg';

/** Which control each code proposes: what is no longer proposed leaves. */
export async function loadCauseProposals(
  client: Client,
  lines: readonly Record<string, string>[],
): Promise<void> {
  await client.query('delete from findings.cause_proposal where code <> all ($1)', [
    lines.map(({ code }) => code),
  ]);
  await upsertRows(
    client,
    'findings.cause_proposal',
    { code: 'text', primary_sub_element: 'text', alternative_sub_element: 'text' },
    lines.map(({ code, primary, alternative }) => [code, primary, alternative || null]),
    'code',
  );
}
