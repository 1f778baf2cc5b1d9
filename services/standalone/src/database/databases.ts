import { Client } from 'pg';
import { Refusal } from '../refusal.ts';

/** Administrator's connections: one database for the open services, another for the sealed one. */
export interface Databases {
  readonly open: string;
  readonly sealed: string;
  /** The server's own database, where the whole server is ours. */
  readonly server?: string;
}

export const SEALED = 'whistleblowing';

/** The database of a service: the sealed one has its own. */
export const databaseOf = (databases: Databases, service: string): string =>
  service === SEALED ? databases.sealed : databases.open;

const DATABASE = 'oversight';
const OLDEST = 170000;

const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.toString();
};

/** The two databases on an embedded server of our own. */
export const databasesOn = (connectionString: (database: string) => string): Databases => ({
  open: connectionString(DATABASE),
  sealed: connectionString(`${DATABASE}_whistleblowing`),
  server: connectionString('postgres'),
});

/** The database named in the address, and a second one beside it for the sealed service. */
export function databasesBeside(url: string): Databases {
  const name = decodeURIComponent(new URL(url).pathname.slice(1)) || DATABASE;
  return { open: withDatabase(url, name), sealed: withDatabase(url, `${name}_whistleblowing`) };
}

/** Makes what is missing; asks through the server's own `postgres` database. */
export async function makeDatabases({ open, sealed }: Databases): Promise<void> {
  const admin = new Client({
    connectionString: withDatabase(open, 'postgres'),
    connectionTimeoutMillis: 5000,
  });
  try {
    await admin.connect();
  } catch (error) {
    throw unreachable(open, error);
  }
  try {
    const { rows } = await admin.query<{ version: number; may: boolean }>(
      `select current_setting('server_version_num')::int as version, current_setting('is_superuser')::boolean as may`,
    );
    const { version, may } = rows[0] as (typeof rows)[number];
    if (!may) {
      throw new Refusal(
        'NO_SUPERUSER',
        'Roles, limits of logins and the closing of the databases take a superuser of PostgreSQL; give the address of one.',
      );
    }
    if (version < OLDEST) {
      throw new Refusal(
        'OLD_DATABASE',
        'The database is older than PostgreSQL 17; give the address of a newer one.',
      );
    }
    await waitForTurn(admin);
    for (const name of [open, sealed].map((url) => decodeURIComponent(new URL(url).pathname.slice(1)))) {
      const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
      if (rowCount === 0) await admin.query(`create database ${admin.escapeIdentifier(name)}`);
    }
  } finally {
    await admin.end();
  }
}

/** Until the connection ends, another that says this waits. */
export const waitForTurn = (client: Client) =>
  client.query(`select pg_advisory_lock(hashtext('oversight start'))`);

function unreachable(url: string, error: unknown): Refusal {
  const { hostname, port } = new URL(url);
  const { message, code } = error as NodeJS.ErrnoException;
  return new Refusal(
    'DATABASE_UNREACHABLE',
    `The database at ${hostname}:${port || 5432} does not let us in (${code ?? message}): check the address. A start without one uses the embedded PostgreSQL.`,
    error,
  );
}
