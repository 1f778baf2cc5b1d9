import { addDays, insertRows, type Provenance } from '@oversight/kernel';
import type { Client } from 'pg';
import type { ReleaseCounts } from './release-counts.ts';
import { suppressRelease } from './suppress-release.ts';

const LAG_DAYS = 30;

/** The first day on which the statistics of a year may be released: 30 days after it closed. */
export const releasableFrom = (year: number): string => addDays(`${year + 1}-01-01`, LAG_DAYS);

interface ReleaseFacts {
  readonly year: number;
  /** The day of the release, in WIB. */
  readonly today: string;
  readonly provenance: Provenance;
}

/**
 * Publishes the statistics of a closed year: suppresses the counts and stores only what is left of them. A release
 * that the year has already stays as it is. Throws when the year is too young.
 */
export async function publishRelease(
  client: Client,
  counts: ReleaseCounts,
  { year, today, provenance }: ReleaseFacts,
): Promise<void> {
  if (today < releasableFrom(year)) throw new TooEarly(year);
  const cells = suppressRelease(counts);
  await client.query('begin');
  try {
    await client.query('set local role whistleblowing_loader');
    const { rowCount } = await client.query(
      `insert into whistleblowing.statistics_release (year, released_on, provenance)
       values ($1, $2, $3) on conflict do nothing`,
      [year, today, provenance],
    );
    if (rowCount) {
      await insertRows(
        client,
        'whistleblowing.statistics_cell',
        {
          year: 'smallint',
          threshold: 'smallint',
          grain: 'text',
          key: 'text',
          province_code: 'smallint',
          value: 'integer',
          below: 'boolean',
        },
        cells.map(({ threshold, grain, key, value, below }) => [
          year,
          threshold,
          grain,
          key,
          grain === 'PROVINCE_YEAR' ? Number(key) : null,
          value,
          below,
        ]),
      );
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

export class TooEarly extends Error {
  constructor(year: number) {
    super(`The statistics of ${year} may be released from ${releasableFrom(year)} on.`);
  }
}
