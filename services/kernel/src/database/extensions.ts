import type { Client } from 'pg';
import { roleOf } from './provision.ts';

/** Where extensions live: apart from every service, so that nobody's search path finds them by chance. */
export const EXTENSIONS = 'extensions';

/** Installs what a service asks for; of it, a request may call what is named and nothing else. Run by an administrator. */
export async function installExtensions(
  admin: Client,
  schema: string,
  wanted: Readonly<Record<string, readonly string[]>> = {},
): Promise<void> {
  const names = Object.keys(wanted);
  if (names.length === 0) return;
  const app = roleOf(schema, 'app');
  await admin.query(
    [
      `create schema if not exists ${EXTENSIONS}`,
      ...names.map((name) => `create extension if not exists ${name} with schema ${EXTENSIONS}`),
      // It may have been there, in a schema of somebody's choice.
      ...names.map((name) => `alter extension ${name} set schema ${EXTENSIONS}`),
      `revoke execute on all functions in schema ${EXTENSIONS} from public`,
      `grant usage on schema ${EXTENSIONS} to ${app}`,
      ...Object.values(wanted)
        .flat()
        .map((call) => `grant execute on function ${EXTENSIONS}.${call} to ${app}`),
    ].join(';\n'),
  );
}
