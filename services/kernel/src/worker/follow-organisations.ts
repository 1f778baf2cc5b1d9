import type { Task } from 'graphile-worker';
import { workerSchemaOf } from './worker.sql.ts';

const PAGE = 200;
const PATIENCE = 30_000;

/** What a service copies of the organisations service. */
export interface Following {
  readonly schema: string;
  /** Short lists beside the offices, whole, and the worker's function that takes each: `divisions { area }`. */
  readonly lists: readonly { readonly field: string; readonly selection: string; readonly keptBy: string }[];
}

interface Answer {
  readonly data?: ({ readonly organisationChanges: Changes | null } & Record<string, unknown>) | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}
interface Changes {
  readonly nodes: readonly { readonly organisation: object | null }[];
  readonly endCursor: string;
  readonly hasNextPage: boolean;
}
type Read = Changes & { readonly listed: readonly (readonly object[])[] };

/** The feed no longer knows the place that was read to. */
const FROM_THE_BEGINNING = ['CURSOR_EXPIRED', 'BAD_CURSOR'];

const questionOf = ({
  lists,
}: Following): string => `query FollowOrganisations($after: String${lists.length > 0 ? ', $lists: Boolean!' : ''}) {
  organisationChanges(first: ${PAGE}, after: $after) {
    nodes { organisation { code level name officialName timeZone email } } endCursor hasNextPage }
  ${lists.map(({ field, selection }) => `${field} @include(if: $lists) { ${selection} }`).join('\n  ')} }`;

/** Reads, as anybody may, what changed in the offices, and brings the copies up to date; an office or a name that is gone stays. */
export const followOrganisations = (following: Following, graphUrl: string): Task => {
  const worker = workerSchemaOf(following.schema);
  const keeping = following.lists.map(({ keptBy }, index) => `${worker}.${keptBy}($${index + 3})`);
  const keep = `select ${[...keeping, `${worker}.know_offices($1, $2)`].join(', ')}`;
  return async (_, { query, abortSignal }) => {
    const { rows } = await query<{ cursor: string | null }>(`select ${worker}.office_cursor() as cursor`, []);
    let after = rows[0]?.cursor ?? undefined;
    let lists = true;
    for (let more = true; more; ) {
      const changes = await changesBehind(following, graphUrl, { after, lists }, abortSignal);
      if (changes === undefined) {
        if (after === undefined) throw new Error('The feed of offices does not begin.');
        after = undefined;
        continue;
      }
      const offices = changes.nodes.flatMap(({ organisation }) => organisation ?? []);
      await query(keep, [
        JSON.stringify(offices),
        changes.endCursor,
        ...changes.listed.map((each) => JSON.stringify(each)),
      ]);
      after = changes.endCursor;
      lists = false;
      more = changes.hasNextPage;
    }
  };
};

/** A page of the feed, of the first with all that the lists hold; undefined where it must be read from the beginning. */
async function changesBehind(
  following: Following,
  graphUrl: string,
  { after, lists }: { readonly after?: string; readonly lists: boolean },
  stopped: AbortSignal,
): Promise<Read | undefined> {
  const variables = following.lists.length > 0 ? { after, lists } : { after };
  const response = await fetch(graphUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: questionOf(following), variables }),
    signal: AbortSignal.any([stopped, AbortSignal.timeout(PATIENCE)]),
  });
  const { data, errors } = (await response.json()) as Answer;
  if (data?.organisationChanges && !errors) {
    const listed = following.lists.map(({ field }) => (data[field] ?? []) as object[]);
    return { ...data.organisationChanges, listed };
  }
  if (FROM_THE_BEGINNING.includes(errors?.[0]?.extensions?.code ?? '')) return undefined;
  throw new Error(`The graph did not answer (${response.status}): ${errors?.[0]?.message ?? 'nothing said'}`);
}
