import { type GraphQLFormattedError, Kind, parse } from 'graphql';
import { responseKey, selectedFields } from './selected-fields.ts';

type Path = (string | number)[];

/** Enough for a field of every office. */
const MOST = 600;

/** One error for each field that a silent subgraph leaves empty: empty must not look like withheld. */
export const unavailable = (
  query: string,
  variables: Record<string, unknown> = {},
): GraphQLFormattedError[] =>
  emptyPaths(query, variables.representations as { __typename?: string }[] | undefined)
    .slice(0, MOST)
    .map((path) => ({
      message: 'A part of the graph does not answer now. Try again later.',
      path,
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    }));

function emptyPaths(query: string, representations?: { __typename?: string }[]): Path[] {
  const document = parse(query, { noLocation: true });
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const roots = operation ? selectedFields(document, operation.selectionSet) : [];
  if (!representations) return roots.map((field) => [responseKey(field)]);
  return roots.flatMap((root) =>
    representations.flatMap((each, index) => {
      const fields = root.selectionSet ? selectedFields(document, root.selectionSet, each.__typename) : [];
      const entity: Path = [responseKey(root), index];
      return fields.length === 0 ? [entity] : fields.map((field) => [...entity, responseKey(field)]);
    }),
  );
}
