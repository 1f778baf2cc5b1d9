import type { Client } from 'pg';

export const RELEASES = 'whistleblowing.statistics_release';
export const CELLS = 'whistleblowing.statistics_cell';

export interface Cell {
  year: number;
  threshold: 5 | 10;
  grain: string;
  key: string;
  province_code: number | null;
  value: number | null;
}

export interface SealedRows {
  releases: object[];
  cells: Cell[];
}

/** All that this connection may read. */
export async function readAll(client: Client): Promise<SealedRows> {
  const { rows: releases } = await client.query<object>(`select * from ${RELEASES} order by year`);
  const { rows: cells } = await client.query<Cell>(
    `select * from ${CELLS} order by year, threshold, grain, key`,
  );
  return { releases, cells };
}

/** Does something that is not to last. */
export const undone =
  <T>(work: (client: Client) => Promise<T>) =>
  async (client: Client): Promise<T> => {
    await client.query('begin');
    try {
      return await work(client);
    } finally {
      await client.query('rollback');
    }
  };
