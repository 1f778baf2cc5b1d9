import type { Client } from 'pg';

/**
 * Closes the database the client is connected to: these logins connect, and nobody else keeps anything there. Answers
 * its name, as a statement needs it.
 */
export async function admitOnly(admin: Client, logins: readonly string[]): Promise<string> {
  const { rows } = await admin.query<{ name: string }>('select current_database() as name');
  const database = admin.escapeIdentifier(rows[0]?.name as string);
  await admin.query(`revoke all on database ${database} from public`);
  await admin.query(`grant connect on database ${database} to ${logins.join(', ')}`);
  return database;
}
