import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  SelectionSetNode,
  ValidationRule,
} from 'graphql';
import { GraphQLError, getNamedType, isCompositeType, isObjectType, Kind } from 'graphql';
import { type Cost, LEAF, NOTHING, readsOf, sizeOf, together, within } from './document-cost.ts';

/** What one document may ask for; a document beyond it is refused before anything is planned or fetched. */
export const DOCUMENT_LIMITS: Cost = { depth: 20, nesting: 100, fields: 1_000, reads: 200, values: 250_000 };
/** Names, braces and the like in one document. */
export const MAX_TOKENS = 5_000;

/** The cost of a fragment is worked out once, so that fragments within fragments cost nothing to judge. */
export const limitDocuments =
  (limits: Cost): ValidationRule =>
  (context) => {
    const known = new Map<FragmentDefinitionNode, Cost | undefined>();

    function ofSelections({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): Cost {
      return selections
        .map((selection) => {
          if (selection.kind === Kind.FIELD) return ofField(selection, parent);
          if (selection.kind === Kind.FRAGMENT_SPREAD) return within(ofFragment(selection.name.value));
          const named = selection.typeCondition?.name.value;
          return within(
            ofSelections(selection.selectionSet, named ? context.getSchema().getType(named) : parent),
          );
        })
        .reduce(together, NOTHING);
    }

    function ofFragment(name: string): Cost {
      const fragment = context.getFragment(name);
      if (!fragment) return NOTHING;
      // A circle is refused by another rule; here it must only end.
      if (known.has(fragment)) return known.get(fragment) ?? NOTHING;
      known.set(fragment, undefined);
      const type = context.getSchema().getType(fragment.typeCondition.name.value);
      const cost = ofSelections(fragment.selectionSet, type);
      known.set(fragment, cost);
      return cost;
    }

    function ofField(field: FieldNode, parent: GraphQLNamedType | undefined): Cost {
      const definition = isObjectType(parent) ? parent.getFields()[field.name.value] : undefined;
      if (!definition) return LEAF;
      const named = getNamedType(definition.type);
      if (!field.selectionSet) return { ...LEAF, reads: readsOf(field, named, parent) };
      const inner = ofSelections(field.selectionSet, isCompositeType(named) ? named : undefined);
      return {
        depth: inner.depth + 1,
        nesting: inner.nesting + 1,
        fields: inner.fields + 1,
        reads: inner.reads + readsOf(field, named, parent),
        values: 1 + inner.values * sizeOf(field, definition.type, named),
      };
    }

    return {
      OperationDefinition(operation) {
        const root = context.getSchema().getRootType(operation.operation);
        // No other rule minds, and the stock gateway would take it for a fault of its own.
        if (!root)
          context.reportError(
            new GraphQLError(`This graph has no ${operation.operation}.`, { nodes: operation }),
          );
        const cost = ofSelections(operation.selectionSet, root ?? undefined);
        for (const measure of Object.keys(MEANING) as (keyof Cost)[]) {
          if (cost[measure] > limits[measure])
            context.reportError(tooMuch(measure, limits[measure], cost[measure]));
        }
      },
    };
  };

const MEANING: Record<keyof Cost, string> = {
  depth: 'is nested deeper than',
  nesting: 'holds more fragments one within the other than',
  fields: 'asks for more fields (fragments written out) than',
  reads:
    'asks for more lists, sums and acts (a sum or an act counts five, a sum as of the past fifteen) than',
  values: 'could be answered with more values than',
};

const tooMuch = (measure: keyof Cost, limit: number, asked: number): GraphQLError =>
  new GraphQLError(
    `This document ${MEANING[measure]} the ${limit} allowed: ${asked}. Ask for less at once, or for smaller pages.`,
  );
