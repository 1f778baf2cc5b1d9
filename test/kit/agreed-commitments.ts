import { asAdministrator, emptyAuditLog, type TestDatabases } from './databases.ts';

/** The first commitments of 71.10 as they were just agreed, and nothing in the log; their ids in order. */
export const agreeAnew = ({ open }: TestDatabases, count: number): Promise<string[]> =>
  asAdministrator(open, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `update meetings.commitment set status = 'AGREED', verified_on = null, reported_on = null, reported_by = null,
         office_note = null, inspectorate_note = null, version = 1
       where id in (select id from meetings.commitment where organisation_code = '71.10' order by id limit $1) returning id`,
      [count],
    );
    await emptyAuditLog(client, 'meetings');
    return rows.map(({ id }) => id).sort();
  });

/** What whoever reads it now must expect. */
export const versionOf = ({ open }: TestDatabases, id: string): Promise<number> =>
  asAdministrator(open, async (client) => {
    const { rows } = await client.query('select version from meetings.commitment where id = $1', [id]);
    return rows[0].version;
  });
