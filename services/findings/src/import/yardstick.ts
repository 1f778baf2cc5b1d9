import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '@oversight/kernel';
import type { ReportSource } from '../vocabulary.ts';
import { CODES } from './import.queries.ts';

/** What lines are held against: who sends them, whose reports these are, and the codes there are. */
export interface Yardstick {
  readonly viewer: Viewer;
  readonly source: ReportSource;
  readonly findingCodes: ReadonlySet<string>;
  readonly recommendationCodes: ReadonlySet<string>;
  readonly subElements: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
}

export async function yardstickOf(
  em: EntityManager,
  viewer: Viewer,
  source: ReportSource,
): Promise<Yardstick> {
  const codes = await em.execute<{ kind: string; code: string }[]>(CODES);
  const of = (kind: string) => new Set(codes.filter((each) => each.kind === kind).map(({ code }) => code));
  return {
    viewer,
    source,
    findingCodes: of('FINDING'),
    recommendationCodes: of('RECOMMENDATION'),
    subElements: of('SUB_ELEMENT'),
    offices: of('OFFICE'),
  };
}
