import { DEFAULT_PAGE, LARGEST_PAGE } from '@oversight/kernel';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLOutputType,
  SelectionSetNode,
  ValidationRule,
} from 'graphql';
import {
  GraphQLError,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
} from 'graphql';

/** What one document may ask for; a document beyond it is refused before anything is planned or fetched. */
export interface DocumentLimits {
  /** Fields one below the other. */
  readonly depth: number;
  /** Braces one within the other, those of fragments too: what whoever plans goes down into. */
  readonly nesting: number;
  /** Fields after fragments are written out: what planning costs. */
  readonly fields: number;
  /** What is read from the database by itself: a list counts one, a sum over many rows or an act five. */
  readonly reads: number;
  /** Values an answer may hold, lists taken at their page size: what fetching costs. */
  readonly values: number;
}

export const DOCUMENT_LIMITS: DocumentLimits = {
  depth: 20,
  nesting: 100,
  fields: 1_000,
  reads: 200,
  values: 250_000,
};
/** Names, braces and the like in one document. */
export const MAX_TOKENS = 5_000;

/** A list without a page: the longest there is, the 38 provinces, sets the measure. */
const PLAIN_LIST = 40;
/** Most plain lists hang on one row and are short. */
const SHORT_LIST = 5;

interface Cost {
  readonly depth: number;
  readonly nesting: number;
  readonly fields: number;
  readonly reads: number;
  readonly values: number;
}
const NOTHING: Cost = { depth: 0, nesting: 0, fields: 0, reads: 0, values: 0 };
const LEAF: Cost = { depth: 1, nesting: 1, fields: 1, reads: 0, values: 1 };

/** The cost of a fragment is worked out once, so that fragments within fragments cost nothing to judge. */
export const limitDocuments =
  (limits: DocumentLimits): ValidationRule =>
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
      if (!definition || !field.selectionSet) return LEAF;
      const named = getNamedType(definition.type);
      const inner = ofSelections(field.selectionSet, isCompositeType(named) ? named : undefined);
      return {
        depth: inner.depth + 1,
        nesting: inner.nesting + 1,
        fields: inner.fields + 1,
        reads: inner.reads + readsOf(named, parent),
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
        for (const measure of ['depth', 'nesting', 'fields', 'reads', 'values'] as const) {
          if (cost[measure] > limits[measure]) context.reportError(tooMuch(measure, limits[measure]));
        }
      },
    };
  };

const within = (cost: Cost): Cost => ({ ...cost, nesting: cost.nesting + 1 });

const together = (one: Cost, other: Cost): Cost => ({
  depth: Math.max(one.depth, other.depth),
  nesting: Math.max(one.nesting, other.nesting),
  fields: one.fields + other.fields,
  reads: one.reads + other.reads,
  values: one.values + other.values,
});

const SUM_OR_ACT = 5;

function readsOf({ name }: GraphQLNamedType, parent: GraphQLNamedType | undefined): number {
  if (parent?.name === 'Mutation' || /(Indicators|Statistics)$/.test(name)) return SUM_OR_ACT;
  return name.endsWith('Connection') ? 1 : 0;
}

/** How many of it an answer may hold: a page as asked, by a variable the largest; a plain list by its measure. */
function sizeOf(field: FieldNode, type: GraphQLOutputType, named: GraphQLNamedType): number {
  if (named.name.endsWith('Connection')) {
    const asked = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;
    if (!asked) return DEFAULT_PAGE;
    return asked.kind === Kind.INT ? Math.min(Math.max(Number(asked.value), 0), LARGEST_PAGE) : LARGEST_PAGE;
  }
  if (!isListType(getNullableType(type))) return 1;
  // The rows of a page are counted by their page.
  if (field.name.value === 'nodes' || field.name.value === 'edges') return 1;
  return named.name === 'Organisation' ? PLAIN_LIST : SHORT_LIST;
}

const MEANING = {
  depth: 'is nested deeper than',
  nesting: 'holds more fragments one within the other than',
  fields: 'asks for more fields (fragments written out) than',
  reads: 'asks for more lists, sums and acts (a sum or an act counts five) than',
  values: 'could be answered with more values than',
};

const tooMuch = (measure: keyof Cost, limit: number): GraphQLError =>
  new GraphQLError(
    `This document ${MEANING[measure]} the ${limit} allowed. Ask for less at once, or for smaller pages.`,
  );
