import type { Client } from 'pg';

/** What other services must know of a recommendation, in the words of the columns. */
export interface RecommendationFacts {
  readonly id: string;
  readonly source: string;
  readonly restricted: boolean;
  readonly need_to_know: string[];
  readonly addressed_offices: string[];
  readonly addressed_provinces: number[];
}

/** Of every recommendation that was issued, through the loader's own door: of a draft nobody else knows. */
export async function recommendationFacts(client: Client): Promise<RecommendationFacts[]> {
  await client.query('set role findings_loader');
  const { rows } = await client.query<RecommendationFacts>(
    `select id, source, restricted, need_to_know, addressed_offices, addressed_provinces
     from findings.recommendation where draft_of is null`,
  );
  await client.query('reset role');
  return rows;
}
