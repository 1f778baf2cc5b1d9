import type { Chance } from '@oversight/kernel';
import type { Client } from 'pg';
import { plantRecommendations } from './recommendations.ts';

const STATUSES = ['SESUAI', 'BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI', 'TIDAK_DAPAT_DITINDAKLANJUTI'];
const OFFICES = ['71', '71.10', '71.01', '72', '72.01', '35.09', '00'];

type Write = (client: Client, chance: Chance) => Promise<unknown>;
const day = (chance: Chance): string =>
  `2025-${chance.pick(['02', '07', '11'])}-${chance.pick(['03', '14', '25'])}`;
const some = (table: string, limit: number): string =>
  `select id from findings.${table} where report_id in (select id from findings.audit_report where title = 'Laporan uji') order by md5(id::text || $1) limit ${limit}`;
/** Recommendations first, in one order: so does every command. */
const heldParts = (limit: number): string => `with held as materialized (
    select id from findings.recommendation where id in (${some('recommendation', limit)}) order by id for no key update),
  part as (select a.id from findings.recommendation_addressee a join held h on h.id = a.recommendation_id)`;

const move =
  (column: string, value: (chance: Chance) => unknown, limit = 3): Write =>
  (client, chance) =>
    client.query(
      `${heldParts(limit)} update findings.recommendation_addressee a set ${column} = $2, recorded_at = clock_timestamp()
       from part where a.id = part.id`,
      [chance.whole(0, 1e6), value(chance)],
    );
const decide =
  (column: string, value: (chance: Chance) => unknown): Write =>
  (client, chance) =>
    client.query(
      `with held as materialized (
         select id from findings.recommendation where id in (${some('recommendation', 4)}) order by id for no key update)
       update findings.recommendation r set ${column} = $2, recorded_at = clock_timestamp() from held where r.id = held.id`,
      [chance.whole(0, 1e6), value(chance)],
    );
const report =
  (column: string, value: (chance: Chance) => unknown): Write =>
  (client, chance) =>
    client.query(
      `update findings.audit_report r set ${column} = $2, recorded_at = clock_timestamp()
       where title = 'Laporan uji' and id in (select id from findings.audit_report where title = 'Laporan uji' order by md5(id::text || $1) limit 1)`,
      [chance.whole(0, 1e6), value(chance)],
    );

/** What may be done by several connections at once. */
export const PARALLEL: readonly Write[] = [
  move('office_status', (chance) => chance.pick(STATUSES)),
  move('share', (chance) => chance.whole(0, 1e9)),
  move('deposited', (chance) => chance.whole(0, 1e9), 5),
  move('received_on', day),
  move('answered_on', (chance) => (chance.isLucky(0.3) ? null : day(chance))),
  move('extended_to', (chance) => (chance.isLucky(0.5) ? null : day(chance))),
  move('waiting_since', (chance) => (chance.isLucky(0.5) ? null : day(chance))),
  decide('official_status', (chance) => chance.pick(STATUSES)),
  decide('code', (chance) => chance.pick(['01', '06'])),
  decide('value', (chance) => chance.whole(0, 1e9)),
  decide('fiscal_year', (chance) => chance.pick([2024, 2025])),
];
const ALONE: readonly Write[] = [
  report('restricted', (chance) => chance.isLucky(0.5)),
  report('draft_of', (chance) => (chance.isLucky(0.5) ? 'APIP' : null)),
  (client, chance) =>
    plantRecommendations(client, {
      offices: [...new Set([chance.pick(OFFICES), chance.pick(OFFICES)])],
      status: chance.pick(STATUSES),
      code: chance.pick(['01', '06']),
      source: chance.pick(['BPK', 'APIP']),
      times: chance.whole(1, 4),
    }),
  (client, chance) =>
    client.query(
      `update findings.finding set code = $2, value = $3, recorded_at = clock_timestamp() where id in (${some('finding', 2)})`,
      [chance.whole(0, 1e6), chance.pick(['1.01.07', '2.01.01']), chance.whole(0, 1e9)],
    ),
  (client, chance) =>
    client.query(
      `delete from findings.recommendation_addressee where id in (${some('recommendation_addressee', 2)})`,
      [chance.whole(0, 1e6)],
    ),
  async (client, chance) => {
    const seed = chance.whole(0, 1e6);
    await client.query(
      `delete from findings.recommendation_addressee where recommendation_id in (${some('recommendation', 2)})`,
      [seed],
    );
    await client.query(`delete from findings.recommendation where id in (${some('recommendation', 2)})`, [
      seed,
    ]);
  },
];
export const ANY: readonly Write[] = [...PARALLEL, ...ALONE];
