import type { JobHelpers } from 'graphile-worker';
import { WORKER_SCHEMA } from './worker.sql.ts';

const PAGE = 200;
const PATIENCE = 30_000;
const CHANGES = `query FollowOrganisations($after: String, $lists: Boolean!) {
  organisationChanges(first: ${PAGE}, after: $after) {
    nodes { organisation { code level name officialName timeZone email } } endCursor hasNextPage }
  divisions @include(if: $lists) { area name aliases }
  externalBodies @include(if: $lists) { code name } }`;

interface Answer {
  readonly data?: {
    readonly organisationChanges: Changes | null;
    readonly divisions?: readonly object[] | null;
    readonly externalBodies?: readonly object[] | null;
  } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}
interface Changes {
  /** All there are, of the first page: they are few. */
  readonly divisions: readonly object[];
  readonly externalBodies: readonly object[];
  readonly nodes: readonly { readonly organisation: object | null }[];
  readonly endCursor: string;
  readonly hasNextPage: boolean;
}

/** The feed no longer knows the place that was read to. */
const FROM_THE_BEGINNING = ['CURSOR_EXPIRED', 'BAD_CURSOR'];

/** Reads, as anybody may, what changed in the offices, and brings the copies up to date; an office or a name that is gone stays. */
export const followOrganisations =
  (graphUrl: string) =>
  async (_: unknown, { query, abortSignal }: JobHelpers): Promise<void> => {
    const { rows } = await query<{ cursor: string | null }>(
      `select ${WORKER_SCHEMA}.office_cursor() as cursor`,
      [],
    );
    let after = rows[0]?.cursor ?? undefined;
    let lists = true;
    for (let more = true; more; ) {
      const changes = await changesBehind(graphUrl, { after, lists }, abortSignal);
      if (changes === undefined) {
        if (after === undefined) throw new Error('The feed of offices does not begin.');
        after = undefined;
        continue;
      }
      const offices = changes.nodes.flatMap(({ organisation }) => organisation ?? []);
      await query(
        `select ${WORKER_SCHEMA}.know_divisions($1), ${WORKER_SCHEMA}.know_bodies($2), ${WORKER_SCHEMA}.know_offices($3, $4)`,
        [
          ...[changes.divisions, changes.externalBodies, offices].map((each) => JSON.stringify(each)),
          changes.endCursor,
        ],
      );
      after = changes.endCursor;
      lists = false;
      more = changes.hasNextPage;
    }
  };

/** A page of the feed; undefined where it must be read from the beginning. */
async function changesBehind(
  graphUrl: string,
  variables: { readonly after?: string; readonly lists: boolean },
  stopped: AbortSignal,
): Promise<Changes | undefined> {
  const response = await fetch(graphUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: CHANGES, variables }),
    signal: AbortSignal.any([stopped, AbortSignal.timeout(PATIENCE)]),
  });
  const { data, errors } = (await response.json()) as Answer;
  if (data?.organisationChanges && !errors) {
    const { organisationChanges, divisions, externalBodies } = data;
    return { ...organisationChanges, divisions: divisions ?? [], externalBodies: externalBodies ?? [] };
  }
  if (FROM_THE_BEGINNING.includes(errors?.[0]?.extensions?.code ?? '')) return undefined;
  throw new Error(`The graph did not answer (${response.status}): ${errors?.[0]?.message ?? 'nothing said'}`);
}
