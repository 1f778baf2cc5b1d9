import { Readable } from 'node:stream';
import { badInput, type HttpAnswer, type HttpRoute, mustBeSignedIn, today } from '@oversight/kernel';
import { EXPORT_TABLES, type ExportTable } from './export-tables.ts';
import { EXPORT_FORMS, type ExportForm } from './write-export.ts';

interface Page {
  readonly page: {
    readonly edges: readonly { readonly cursor: string; readonly node: never }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const ASKED = ['filter', 'orderBy', 'after'];

/**
 * A list as a file: `filter` and `orderBy` are those of the graph’s list, as JSON; `after` is the `cursor` of the last row
 * that came. A page is a transaction, and no more than a page is held.
 */
const exporting = (name: string, table: ExportTable, form: string, written: ExportForm): HttpRoute => ({
  under: 'export',
  path: `/${name}.${form}`,
  async answer(question, desk): Promise<HttpAnswer> {
    // To the public these lists are empty, which a script whose token is lost would take for the truth.
    mustBeSignedIn(question.viewer, 'An export needs an access token.');
    const asked = askedFor(question.query);
    const pageBehind = (after = asked.after) => desk.ask<Page>(question, table.list, { ...asked, after });
    // Before anything is said: what is refused is answered as that.
    const first = await pageBehind();
    return {
      headers: {
        'content-type': written.mediaType,
        'content-disposition': `attachment; filename="${name}-${today()}.${form}"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
      body: async () => Readable.from(lines(table, written, first, pageBehind)),
    };
  },
});

export const exportRoutes: readonly HttpRoute[] = Object.entries(EXPORT_TABLES).flatMap(([name, table]) =>
  Object.entries(EXPORT_FORMS).map(([form, written]) => exporting(name, table, form, written)),
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
  { row, columns }: ExportTable,
  written: ExportForm,
  first: Page,
  pageBehind: (after: unknown) => Promise<Page>,
): AsyncGenerator<string> {
  yield written.head(columns);
  for (let { page } = first; ; { page } = await pageBehind(page.pageInfo.endCursor)) {
    yield written.rows(
      columns,
      page.edges.map(({ cursor, node }) => ({ cursor, row: row(node) })),
    );
    if (!page.pageInfo.hasNextPage) break;
  }
}
