import type { PoolClient } from 'pg';
import { anonymous, type Viewer } from '../access/viewer.ts';
import { requestSettings } from '../database/database.ts';
import { codesOf } from '../graph/organisation-code.ts';

/** Who the worker is where it reads: under the row policies, as the inspectorate. */
export const SYSTEM: Viewer = {
  ...anonymous,
  subject: 'system:reminders',
  roles: ['NATIONAL_AUDITOR'],
  level: 'NATIONAL',
  ...codesOf('00'),
};

/** Reads as a request of that viewer would; what it writes goes through functions of the login's own. */
export async function asSystem<T>(
  schema: string,
  client: PoolClient,
  read: (client: PoolClient) => Promise<T>,
): Promise<T> {
  await client.query('begin read only');
  try {
    await client.query('select set_config(key, value, true) from json_each_text($1)', [
      JSON.stringify(requestSettings(schema, SYSTEM)),
    ]);
    const answer = await read(client);
    await client.query('commit');
    return answer;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
