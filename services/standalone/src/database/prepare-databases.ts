import { migrate, NewerDatabase, roleOf } from '@oversight/kernel';
import { services } from '@oversight/schema';
import { hardenDatabase } from '@oversight/whistleblowing';
import { Client } from 'pg';
import { Refusal } from '../refusal.ts';
import { admitLogins, closeServer } from './admit-logins.ts';
import { BI_LOGIN, makeBiLogin } from './bi-login.ts';
import { type Databases, databaseOf, makeDatabases, waitForTurn } from './databases.ts';

/** Databases, roles and tables of every service, up to date. Answers how many migrations ran. */
export async function prepareDatabases(
  databases: Databases,
  passwordOf: (role: string) => string | undefined,
  report: (line: string) => void,
): Promise<number> {
  await makeDatabases(databases);
  let count = 0;
  for (const { name, tables } of services) {
    report(name);
    const ran = await migrate(tables, {
      adminUrl: databaseOf(databases, name),
      loginPassword: passwordOf(roleOf(tables.schema, 'login')),
    }).catch((error) => {
      throw error instanceof NewerDatabase
        ? new Refusal('NEWER_DATA', `${error.message} Start the newer version, or use another --data folder.`)
        : error;
    });
    count += ran.length;
  }
  await aloneWithClient(databases.open, async (admin) => {
    await makeBiLogin(admin, passwordOf(BI_LOGIN));
    await admitLogins(admin);
  });
  await aloneWithClient(databases.sealed, hardenDatabase);
  if (databases.server) await aloneWithClient(databases.server, closeServer);
  return count;
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Of several starters on one database, one at a time does this; the others wait and find it done. */
export const aloneWithClient = <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> =>
  withClient(url, async (client) => {
    await waitForTurn(client);
    return work(client);
  });
