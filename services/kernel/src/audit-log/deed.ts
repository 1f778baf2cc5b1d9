import {
  type GraphQLArgument,
  GraphQLID,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  getNamedType,
  isInputObjectType,
  isNonNullType,
} from 'graphql';
import { codesOf } from '../graph/organisation-code.ts';

/** What somebody set out to do. */
export interface Deed {
  readonly verb: string;
  readonly action?: string;
  readonly nodeId?: string;
  readonly nodeType?: string;
  readonly organisationCode?: string;
}

type Found = Pick<Deed, 'nodeId' | 'nodeType' | 'organisationCode'>;

/**
 * What a mutation field was asked for: its own name, the step and the node its arguments name, if it was seen. Where
 * they name none, the node that it made.
 */
export function deedOf(
  args: Record<string, unknown>,
  info: GraphQLResolveInfo,
  seen: Iterable<object>,
  answer?: unknown,
): Deed {
  const fields = info.parentType.getFields()[info.fieldName]?.args ?? [];
  const nodeId = idIn(fields, args, isNonNullType) ?? idIn(fields, args);
  const { action } = (args.input ?? {}) as { action?: unknown };
  const nodes = [...seen];
  const named: Found = nodeId === undefined ? {} : { nodeId, ...nodeIn(nodes, nodeId) };
  return {
    verb: info.fieldName,
    ...(typeof action === 'string' && { action }),
    ...((named.nodeType === undefined && madeIn(nodes, answer)) || named),
  };
}

/** The first id among the arguments, or within an input: what must be said is what it is about. */
function idIn(
  fields: readonly (GraphQLArgument | GraphQLInputField)[],
  values: Record<string, unknown>,
  counts: (type: GraphQLInputType) => boolean = () => true,
): string | undefined {
  for (const { name, type } of fields) {
    const named = getNamedType(type);
    const value = values[name];
    if (!counts(type)) continue;
    if (named === GraphQLID && typeof value === 'string') return value;
    if (isInputObjectType(named) && typeof value === 'object' && value !== null) {
      const within = idIn(Object.values(named.getFields()), value as Record<string, unknown>, counts);
      if (within !== undefined) return within;
    }
  }
  return undefined;
}

/** The node of an answer, where it is one that the request has. */
function madeIn(seen: readonly object[], answer: unknown): Found | undefined {
  const made = Object.values(answer ?? {}).find((each) => seen.includes(each)) as
    | { id?: unknown }
    | undefined;
  if (typeof made?.id !== 'string') return undefined;
  return { nodeId: made.id, ...nodeIn([made], made.id) };
}

/**
 * The node as far as this request has seen it: of one that is not visible nothing is known. An office is its own; what
 * concerns several stands under the first.
 */
function nodeIn(seen: Iterable<object>, id: string): Pick<Deed, 'nodeType' | 'organisationCode'> {
  for (const entity of seen) {
    const row = entity as {
      id?: unknown;
      code?: string;
      organisationCode?: string;
      addressedOffices?: string[];
    };
    const organisationCode =
      row.organisationCode ?? row.addressedOffices?.[0] ?? codesOf(row.code ?? '')?.organisationCode;
    if ((row.id ?? row.code) === id && organisationCode !== undefined)
      return { nodeType: entity.constructor.name, organisationCode };
  }
  return {};
}
