import { DEFAULT_CHANGES, DEFAULT_PAGE, LARGEST_PAGE, MOST_CHANGES } from '@oversight/kernel';
import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNullableType,
  isListType,
  Kind,
} from 'graphql';

/** A list without a page: the longest there is, the 38 provinces, sets the measure. */
const PLAIN_LIST = 40;
/** Most plain lists hang on one row and are short. */
const SHORT_LIST = 5;

/** What a document, or a part of one, asks for. */
export interface Cost {
  /** Fields one below the other. */
  readonly depth: number;
  /** Braces one within the other, those of fragments too: what whoever plans goes down into. */
  readonly nesting: number;
  /** Fields after fragments are written out: what planning costs. */
  readonly fields: number;
  /** What is read from the database by itself: a list counts one, a sum over many rows or an act five, one of the past more. */
  readonly reads: number;
  /** Values an answer may hold, lists taken at their page size: what fetching costs. */
  readonly values: number;
}
export const NOTHING: Cost = { depth: 0, nesting: 0, fields: 0, reads: 0, values: 0 };
export const LEAF: Cost = { depth: 1, nesting: 1, fields: 1, reads: 0, values: 1 };

export const within = (cost: Cost): Cost => ({ ...cost, nesting: cost.nesting + 1 });

export const together = (one: Cost, other: Cost): Cost => ({
  depth: Math.max(one.depth, other.depth),
  nesting: Math.max(one.nesting, other.nesting),
  fields: one.fields + other.fields,
  reads: one.reads + other.reads,
  values: one.values + other.values,
});

const SUM_OR_ACT = 5;
/** A sum as of an instant is that of now and all that was recorded since. A year of months is let through. */
const SUM_OF_THE_PAST = 15;
/** Types whose one row is made from many: sums, and what is searched for or put together from a history. */
const MADE_OF_MANY = /(Indicators|FindingAgeing|Statistics|Coverage|OfficeMatch|OfficeRecord)$/;
/** What a page holds, by the end of its type's name: when not asked, and at the most. */
const PAGES = { Connection: [DEFAULT_PAGE, LARGEST_PAGE], Changes: [DEFAULT_CHANGES, MOST_CHANGES] } as const;
const pageOf = ({ name }: GraphQLNamedType) =>
  Object.entries(PAGES).find(([ending]) => name.endsWith(ending))?.[1];

export function readsOf(
  field: FieldNode,
  type: GraphQLNamedType,
  parent: GraphQLNamedType | undefined,
): number {
  const isOfThePast = field.arguments?.some(({ name }) => name.value === 'asOf');
  if (type.name.endsWith('FindingIndicators') && isOfThePast) return SUM_OF_THE_PAST;
  if (parent?.name === 'Mutation' || MADE_OF_MANY.test(type.name)) return SUM_OR_ACT;
  return pageOf(type) ? 1 : 0;
}

/** How many of it an answer may hold: a page as asked, by a variable the largest; a plain list by its measure. */
export function sizeOf(field: FieldNode, type: GraphQLOutputType, named: GraphQLNamedType): number {
  const page = pageOf(named);
  if (page) {
    const [usual, largest] = page;
    const asked = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;
    if (!asked) return usual;
    return asked.kind === Kind.INT ? Math.min(Math.max(Number(asked.value), 0), largest) : largest;
  }
  if (!isListType(getNullableType(type))) return 1;
  // The rows of a page are counted by their page.
  if (field.name.value === 'nodes' || field.name.value === 'edges') return 1;
  return named.name === 'Organisation' ? PLAIN_LIST : SHORT_LIST;
}
