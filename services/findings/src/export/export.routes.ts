import { Readable } from 'node:stream';
import {
  badInput,
  type HttpAnswer,
  type HttpDesk,
  type HttpQuestion,
  type HttpRoute,
  today,
} from '@oversight/kernel';
import { EXPORT_TABLES, type ExportedRecommendation, RECOMMENDATIONS } from './export-tables.ts';
import { EXPORT_FORMS } from './write-export.ts';

interface Page {
  readonly page: {
    readonly edges: readonly { readonly cursor: string; readonly node: ExportedRecommendation }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const ASKED = ['filter', 'orderBy', 'after'];

/**
 * A list as a file: `filter` and `orderBy` are those of the graph’s list, as JSON; `after` is the `cursor` of the last row
 * that came. A page is a transaction, and no more than a page is held.
 */
const exporting = (table: string, form: string): HttpRoute => ({
  under: 'export',
  path: `/${table}.${form}`,
  async answer(question, desk): Promise<HttpAnswer> {
    const { mediaType } = EXPORT_FORMS[form] as (typeof EXPORT_FORMS)[string];
    const asked = askedFor(question.query);
    // Before anything is said: what is refused is answered as that.
    const first = await desk.ask<Page>(question, RECOMMENDATIONS, asked);
    return {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${table}-${today()}.${form}"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
      body: async () => Readable.from(lines(table, form, question, desk, asked, first)),
    };
  },
});

export const exportRoutes: readonly HttpRoute[] = Object.keys(EXPORT_TABLES).flatMap((table) =>
  Object.keys(EXPORT_FORMS).map((form) => exporting(table, form)),
);

function askedFor(query: Readonly<Record<string, string>>): Record<string, unknown> {
  const unknown = Object.keys(query).find((name) => !ASKED.includes(name));
  if (unknown !== undefined) throw badInput(unknown, `An export is asked for by ${ASKED.join(', ')}.`);
  const { filter, orderBy, after } = query;
  return { filter: jsonOf('filter', filter), orderBy: jsonOf('orderBy', orderBy), after };
}

function jsonOf(name: string, text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    throw badInput(name, `\`${name}\` is written as JSON, as the graph takes it.`);
  }
}

async function* lines(
  table: string,
  form: string,
  question: HttpQuestion,
  desk: HttpDesk<unknown>,
  asked: Record<string, unknown>,
  first: Page,
): AsyncGenerator<string> {
  const { columns, sum: summed, rows } = EXPORT_TABLES[table] as (typeof EXPORT_TABLES)[string];
  const written = EXPORT_FORMS[form] as (typeof EXPORT_FORMS)[string];
  let count = 0;
  let sum = 0n;
  yield written.head(columns);
  for (let { page } = first; ; ) {
    const { hasNextPage, endCursor } = page.pageInfo;
    let text = '';
    for (const { cursor, node } of page.edges) {
      const all = rows(node);
      for (const [place, row] of all.entries()) {
        count += 1;
        sum += BigInt((row[summed] as string | null | undefined) ?? 0);
        // Only the last row of a recommendation: behind another one some of its own would be lost.
        text += written.row(columns, row, place === all.length - 1 ? cursor : null);
      }
    }
    yield text;
    if (!hasNextPage) break;
    ({ page } = await desk.ask<Page>(question, RECOMMENDATIONS, { ...asked, after: endCursor }));
  }
  yield written.foot(columns, count, sum, summed);
}
