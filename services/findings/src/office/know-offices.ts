import { upsertRows } from '@oversight/kernel';
import type { Client } from 'pg';

/** An office as the organisations service says it, in the words of the columns. */
interface OfficeFacts {
  readonly code: string;
  readonly official_name: string;
  readonly email?: string | null;
}

/** Brings the copies of the offices up to date, at each start and by `pnpm migrate`; in between the worker does. */
export async function knowOffices(client: Client, offices: readonly OfficeFacts[]): Promise<void> {
  await client.query('set role findings_loader');
  await upsertRows(
    client,
    'findings.office',
    { code: 'text', official_name: 'text', email: 'text' },
    offices.map(({ code, official_name, email }) => [code, official_name, email]),
    'code',
  );
  await client.query('reset role');
}
