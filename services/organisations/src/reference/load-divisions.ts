import { arrayLiteral, insertRows } from '@oversight/kernel';
import type { Client } from 'pg';
import { type ByName, whyTaken } from '../division/taken-names.ts';
import { refused } from './check-line.ts';
import type { ReferenceDivision } from './read-divisions.ts';
import { DIVISION } from './tables.ts';

/** The list of divisions; what was changed through the graph, and has another version, is not taken back. */
export async function loadDivisions(client: Client, divisions: readonly ReferenceDivision[]): Promise<void> {
  await refuseNamesOfOthers(client, divisions);
  await insertRows(
    client,
    'organisations.division',
    DIVISION,
    divisions.map((each) => [
      ...[each.code, each.area, each.level, each.memberCount, each.name, arrayLiteral(each.aliases)],
      ...[each.validFrom, each.validTo, each.regulation, each.confidence],
    ]),
    `on conflict (code) do update set ${Object.keys(DIVISION).map((column) => `${column} = excluded.${column}`)}
       where division.version = 1`,
  );
}

/** A name may be that of a division which was listed or renamed through the graph. */
async function refuseNamesOfOthers(client: Client, divisions: readonly ReferenceDivision[]): Promise<void> {
  const { rows } = await client.query<ByName & { version: number }>(
    'select code, area, name, aliases, version from organisations.division order by code',
  );
  const renamed = new Set(rows.filter(({ version }) => version > 1).map(({ code }) => code));
  const listed = new Set(divisions.map(({ code }) => code));
  const others = rows.filter(({ code }) => renamed.has(code) || !listed.has(code));
  for (const each of divisions) {
    if (!renamed.has(each.code)) refused(each.where, whyTaken(each, others));
  }
}
