import {
  type GraphQLArgument,
  GraphQLID,
  type GraphQLInputField,
  type GraphQLResolveInfo,
  getNamedType,
  isInputObjectType,
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

/** What a mutation field was asked for: its own name, the step and the node its arguments name, if it was seen. */
export function deedOf(
  args: Record<string, unknown>,
  info: GraphQLResolveInfo,
  seen: Iterable<object>,
): Deed {
  const field = info.parentType.getFields()[info.fieldName];
  const nodeId = idIn(field?.args ?? [], args);
  const { action } = (args.input ?? {}) as { action?: unknown };
  return {
    verb: info.fieldName,
    ...(typeof action === 'string' && { action }),
    ...(nodeId !== undefined && { nodeId, ...nodeIn(seen, nodeId) }),
  };
}

/** The first id among the arguments, or within an input. */
function idIn(
  fields: readonly (GraphQLArgument | GraphQLInputField)[],
  values: Record<string, unknown>,
): string | undefined {
  for (const { name, type } of fields) {
    const named = getNamedType(type);
    const value = values[name];
    if (named === GraphQLID && typeof value === 'string') return value;
    if (isInputObjectType(named) && typeof value === 'object' && value !== null) {
      const within = idIn(Object.values(named.getFields()), value as Record<string, unknown>);
      if (within !== undefined) return within;
    }
  }
  return undefined;
}

/** The node as far as this request has seen it: of one that is not visible nothing is known. An office is its own. */
function nodeIn(seen: Iterable<object>, id: string): Pick<Deed, 'nodeType' | 'organisationCode'> {
  for (const entity of seen) {
    const row = entity as { id?: unknown; code?: string; organisationCode?: string };
    const organisationCode = row.organisationCode ?? codesOf(row.code ?? '')?.organisationCode;
    if ((row.id ?? row.code) === id && organisationCode !== undefined)
      return { nodeType: entity.constructor.name, organisationCode };
  }
  return {};
}
