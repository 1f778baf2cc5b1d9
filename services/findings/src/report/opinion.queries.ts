import type { Context } from '../context.ts';
import { PublishedOpinion } from './published-opinion.ts';

/** Those of issued reports on the whole of KPU, by a function that sees past the row policies and tells no more than this. */
export async function publishedOpinions(em: Context['em'], fiscalYear?: number): Promise<PublishedOpinion[]> {
  const rows = await em.execute<PublishedOpinion[]>(
    'select id, number, fiscal_year as "fiscalYear", opinion from findings.published_opinions(?)',
    [fiscalYear ?? null],
  );
  return rows.map((row) => new PublishedOpinion(row));
}
