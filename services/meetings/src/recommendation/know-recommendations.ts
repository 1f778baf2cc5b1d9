import { arrayLiteral, upsertRows } from '@oversight/kernel';
import type { Client } from 'pg';

/** A recommendation as the findings service says it, in the words of the columns. */
export interface RecommendationFacts {
  readonly id: string;
  readonly source: string;
  readonly restricted: boolean;
  readonly need_to_know: readonly string[];
  readonly addressed_offices: readonly string[];
  readonly addressed_provinces: readonly number[];
}

const COLUMNS = {
  id: 'uuid',
  source: 'text',
  restricted: 'boolean',
  need_to_know: 'text[]',
  addressed_offices: 'text[]',
  addressed_provinces: 'smallint[]',
};

/** Brings the copies up to date, and what promises are tied to with them: one that was restricted is hidden here too. */
export async function knowRecommendations(
  client: Client,
  facts: readonly RecommendationFacts[],
): Promise<void> {
  await client.query('set role meetings_loader');
  const rows = facts.map((each) => [
    each.id,
    each.source,
    each.restricted,
    arrayLiteral(each.need_to_know),
    arrayLiteral(each.addressed_offices),
    arrayLiteral(each.addressed_provinces),
  ]);
  await upsertRows(client, 'meetings.known_recommendation', COLUMNS, rows, 'id');
  await client.query(
    `update meetings.commitment_link l set source = k.source, restricted = k.restricted, need_to_know = k.need_to_know
     from meetings.known_recommendation k where k.id = l.recommendation_id
       and (l.source, l.restricted, l.need_to_know) is distinct from (k.source, k.restricted, k.need_to_know)`,
  );
  await client.query('reset role');
}
