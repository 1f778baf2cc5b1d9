import type { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { openDatabase, type Tables } from './database.ts';
import { provision, roleOf } from './provision.ts';

export interface MigrateSettings {
  /** A connection that may make roles; used for nothing but this. */
  readonly adminUrl: string;
  readonly loginPassword?: string;
}

/** Brings a service's roles, schema and tables up to date; answers with the migrations that ran. */
export async function migrate(tables: Tables, settings: MigrateSettings): Promise<string[]> {
  const admin = new Client(settings.adminUrl);
  await admin.connect();
  try {
    await provision(admin, tables.schema, settings.loginPassword);
  } finally {
    await admin.end();
  }
  const orm = await openAsOwner(tables, settings.adminUrl);
  try {
    return (await orm.migrator.up()).map(({ name }) => name);
  } finally {
    await orm.close();
  }
}

/** A database in which everything made belongs to the service's owner role. */
export async function openAsOwner(tables: Tables, adminUrl: string): Promise<MikroORM> {
  const url = new URL(adminUrl);
  url.searchParams.set('options', `-c role=${roleOf(tables.schema, 'owner')}`);
  return openDatabase(tables, { url: url.toString(), poolSize: 1 });
}
