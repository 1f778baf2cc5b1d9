import type { Client } from 'pg';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';

/** What the database holds beside the reference data: decided at the first start, kept ever after. */
export interface DemonstrationRecord {
  readonly loaded: boolean;
  readonly seed: number;
  readonly scale: number;
  readonly asOf: string;
  /** The clock stands at `asOf`: the day was asked for. */
  readonly pinned: boolean;
}

const SEED = 20251021;

/** The record, or undefined before the first start. */
export async function readRecord(client: Client): Promise<DemonstrationRecord | undefined> {
  await client.query('create schema if not exists standalone');
  await client.query('create table if not exists standalone.demonstration (record jsonb not null)');
  const { rows } = await client.query<{ record: DemonstrationRecord }>(
    'select record from standalone.demonstration',
  );
  return rows[0]?.record;
}

export async function writeRecord(client: Client, record: DemonstrationRecord): Promise<void> {
  await client.query('insert into standalone.demonstration (record) values ($1)', [JSON.stringify(record)]);
}

/** What a first start with these flags makes. */
export const recordFor = (settings: Settings, today: string): DemonstrationRecord => ({
  loaded: settings.demo ?? true,
  seed: settings.seed ?? SEED,
  scale: settings.scale ?? 1,
  asOf: settings['as-of'] ?? today,
  pinned: settings['as-of'] !== undefined,
});

/** A later start must not ask for another country than the one that is there. */
export function refuseAnother(kept: DemonstrationRecord, settings: Settings): void {
  const asked = {
    loaded: settings.demo,
    seed: settings.seed,
    scale: settings.scale,
    asOf: settings['as-of'],
  };
  const flags = { loaded: 'demo', seed: 'seed', scale: 'scale', asOf: 'as-of' } as const;
  for (const [key, flag] of Object.entries(flags) as [keyof typeof flags, string][]) {
    if (asked[key] !== undefined && asked[key] !== kept[key]) {
      throw new Refusal(
        'OTHER_DEMONSTRATION',
        `This data was made with ${flag} ${kept[key]}, not ${asked[key]}: start without --${flag}, use another --data folder, or \`pnpm run reset\` first.`,
      );
    }
  }
}
