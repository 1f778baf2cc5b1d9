import { Client } from 'pg';
import { openDatabase, type Tables } from './database.ts';
import { installExtensions } from './extensions.ts';
import { provision, roleOf } from './provision.ts';

export interface MigrateSettings {
  /** A connection that may make roles; used for nothing but this. */
  readonly adminUrl: string;
  readonly loginPassword?: string;
}

/** The database was made by a newer version of the service: its tables are not touched. */
export class NewerDatabase extends Error {}

/** Brings a service's roles, schema and tables up to date; answers with the migrations that ran. */
export async function migrate(tables: Tables, settings: MigrateSettings): Promise<string[]> {
  const known = tables.migrations.map(({ name }) => name);
  const admin = new Client(settings.adminUrl);
  await admin.connect();
  try {
    // Two starters on one database would make the same roles and tables; the connection's end lets the other go on.
    await admin.query(`select pg_advisory_lock(hashtext('oversight migrate'))`);
    await provision(admin, tables.schema, settings.loginPassword);
    await installExtensions(admin, tables.schema, tables.extensions);
    const done = await doneIn(admin, tables.schema);
    const unknown = done.filter((name) => !known.includes(name));
    if (unknown.length > 0) {
      throw new NewerDatabase(
        `The ${tables.schema} tables were made by a newer version (${unknown.join(', ')}).`,
      );
    }
    // Opening the ORM takes longer than everything above; mostly there is nothing for it to do.
    const isUpToDate = known.every((name) => done.includes(name));
    const ran = isUpToDate ? [] : await runMigrations(tables, settings.adminUrl);
    await tables.beside?.install(admin, settings.adminUrl);
    return ran;
  } finally {
    await admin.end();
  }
}

async function runMigrations(tables: Tables, adminUrl: string): Promise<string[]> {
  // Everything made belongs to the owner role, never to the administrator.
  const orm = await openDatabase(tables, {
    url: adminUrl,
    role: roleOf(tables.schema, 'owner'),
    poolSize: 1,
  });
  try {
    return (await orm.migrator.up()).map(({ name }) => name);
  } finally {
    await orm.close();
  }
}

async function doneIn(admin: Client, schema: string): Promise<string[]> {
  const { rows } = await admin.query<{ exists: boolean }>('select to_regclass($1) is not null as exists', [
    `${schema}.migration`,
  ]);
  if (!rows[0]?.exists) return [];
  const done = await admin.query<{ name: string }>(`select name from ${schema}.migration`);
  return done.rows.map(({ name }) => name);
}
