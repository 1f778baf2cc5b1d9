import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grants } from '../access/doors.ts';
import { feedingOf } from '../change-feed/fed.ts';
import { feedStatements } from '../change-feed/prune-changes.sql.ts';
import { openDatabase, type Tables } from './database.ts';
import { migrate } from './migrate.ts';

/**
 * Writes the migration that brings an up-to-date database to what the entities say; undefined when they agree.
 * A new table is granted as `grants` says: widen it by hand where requests write. What a change feed needs is added.
 */
export async function writeMigration(
  tables: Tables,
  settings: { adminUrl: string; dir: string; name: string; stamp: string },
): Promise<string | undefined> {
  // What stands beside them may use tables that are still to be written.
  await migrate({ ...tables, beside: undefined }, settings);
  const orm = await openDatabase(tables, { url: settings.adminUrl });
  const sql = await orm.schema.getUpdateSchemaSQL().finally(() => orm.close());
  const statements = sql
    .split(/;\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '' && !/^set names|^create schema/.test(statement));
  if (statements.length === 0) return undefined;
  const created = statements.flatMap(
    (statement) => /^create table "\w+"\."(\w+)"/.exec(statement)?.[1] ?? [],
  );
  const file = join(settings.dir, `${settings.stamp}_${settings.name}.ts`);
  writeFileSync(
    file,
    migrationSource(settings.stamp, [
      ...statements,
      ...created.flatMap((each) => grants(tables.schema, each)),
      ...(created.includes('change') ? feedStatements(tables.schema) : []),
      ...statements.flatMap(feedingOf),
    ]),
  );
  return file;
}

const migrationSource = (
  stamp: string,
  statements: string[],
): string => `import { Migration } from '@mikro-orm/migrations';

export class Migration${stamp} extends Migration {
  override up(): void {
${statements.map((statement) => `    this.addSql(\`${statement.replace(/[`\\]|\$\{/g, '\\$&')}\`);`).join('\n')}
  }
}
`;
