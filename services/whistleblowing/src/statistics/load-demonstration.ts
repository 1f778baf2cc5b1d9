import type { Client } from 'pg';
import { publishRelease, releasableFrom } from './publish-release.ts';
import { synthesizeCounts } from './synthesize-counts.ts';

export interface Demonstration {
  readonly seed: number;
  /** The day on which the demonstration plays, "2026-06-30". */
  readonly asOf: string;
}

const YEARS_BACK = [2, 1];

/** Releases of made-up counts for the two years before `asOf`, each on the first day it may be made. */
export async function loadDemonstration(client: Client, { seed, asOf }: Demonstration): Promise<void> {
  const thisYear = Number(asOf.slice(0, 4));
  for (const year of YEARS_BACK.map((back) => thisYear - back)) {
    const today = releasableFrom(year);
    if (today > asOf) continue;
    await publishRelease(client, synthesizeCounts(seed, year), { year, today, provenance: 'SYNTHETIC' });
  }
}
