import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode } from 'graphql';

/** The fields of a selection with its fragments opened; given a type, only what is selected on that type. */
export function selectedFields(document: DocumentNode, set: SelectionSetNode, type?: string): FieldNode[] {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
  const seen = new Set<string>();
  const open = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const { value: name } = selection.name;
        // A document is looked at before it is known to be free of cycles.
        if (seen.has(name)) return [];
        seen.add(name);
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      const applies = type === undefined || condition === undefined || condition === type;
      return fragment && applies ? open(fragment.selectionSet) : [];
    });
  return open(set);
}

/** The name under which a field is answered. */
export const responseKey = ({ alias, name }: FieldNode): string => (alias ?? name).value;
