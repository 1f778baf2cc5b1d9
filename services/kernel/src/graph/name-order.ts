import { type DefinitionNode, type DocumentNode, Kind } from 'graphql';

const ROOTS = ['Query', 'Mutation', 'Subscription'];

const nameOf = (definition: DefinitionNode): string =>
  'name' in definition ? (definition.name?.value ?? '') : '';
const byName = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The schema and roots first, then by name: what a diff shows is what was changed, not which file was read first. */
export function inNameOrder(document: DocumentNode): DocumentNode {
  const rank = (definition: DefinitionNode): number => {
    if (definition.kind === Kind.SCHEMA_EXTENSION || definition.kind === Kind.SCHEMA_DEFINITION) return 0;
    const root = ROOTS.indexOf(nameOf(definition));
    return root === -1 ? ROOTS.length + 1 : root + 1;
  };
  const definitions = document.definitions
    .map((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && ROOTS.includes(definition.name.value)
        ? {
            ...definition,
            fields: definition.fields?.toSorted((one, other) => byName(one.name.value, other.name.value)),
          }
        : definition,
    )
    .toSorted((one, other) => rank(one) - rank(other) || byName(nameOf(one), nameOf(other)));
  return { ...document, definitions };
}
