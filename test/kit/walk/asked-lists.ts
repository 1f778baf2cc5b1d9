import { type GraphQLInputType, getNamedType, isEnumType, isInputObjectType } from 'graphql';
import { asksOf } from './placement.ts';
import { FEW_OFFICES, samplesOf } from './samples.ts';
import { type Choice, list, PAGE } from './select.ts';
import type { ListAsk, Selected } from './selection.ts';
import { type Field, nodeOf } from './supergraph.ts';
import { OFFICES } from './world.ts';

/** A list asked by each of its arguments, one at a time, for nothing but which rows come. */
export function askedLists(choice: Choice, parent: string, field: Field): Selected[] {
  // Of the offices, which are for everybody, a few will do.
  const page = nodeOf(choice.graph, field) === 'Organisation' ? OFFICES.length : PAGE;
  const plain = list(choice, parent, field, 0, page);
  const ways = field.args.flatMap(({ name, type }): { args: Record<string, string>; ask?: ListAsk }[] => {
    const input = getNamedType(type);
    const own = { owner: `${parent}.${field.name}`, name };
    if (name === 'orderBy') return orders(type);
    if (isInputObjectType(input)) {
      return Object.values(input.getFields()).flatMap((each) =>
        waysOf({ owner: input.name, name: each.name }, each.type).map(({ value, ask }) => ({
          args: { [name]: `{ ${each.name}: ${value} }` },
          ask,
        })),
      );
    }
    if (name === 'last') return [{ args: { last: '2' } }];
    return waysOf(own, type).map(({ value, ask }) => ({ args: { [name]: value }, ask }));
  });

  function waysOf(
    of: { owner: string; name: string },
    type: GraphQLInputType,
  ): { value: string; ask: ListAsk }[] {
    const asks = asksOf(choice.matrix, choice.graph, { ...of, node: nodeOf(choice.graph, field) });
    const samples = () => samplesOf(type, of.name, parent === 'Query' ? OFFICES : FEW_OFFICES);
    if (asks?.kind === 'office')
      return samples().map((value) => ({ value, ask: { office: officeIn(value) } }));
    if (asks?.kind === 'field') {
      const isHaving = of.name.startsWith('has');
      // Of what is kept to a few nothing is pending: there, having none says nothing of who may read it.
      const values = asks.field === 'pendingAssessment' ? ['true'] : samples();
      return values.map((value) => ({
        value,
        ask: { field: asks.field, without: isHaving && value === 'false' },
      }));
    }
    return [];
  }

  return ways.map(({ args, ask }, index) => ({
    ...plain,
    as: `${field.name}${index}`,
    args: args.last ? args : { ...plain.args, ...args },
    size: args.last ? Number(args.last) : page,
    ...(ask && { ask }),
  }));
}

/** `{ under: "71" }` → the office, with its branch. */
const officeIn = (value: string) => ({
  office: /"(.*)"/.exec(value)?.[1] ?? '',
  withBranch: !value.includes('eq:'),
});

/** Columns of an order that are no field of that name. */
const ORDERED: Record<string, string> = { OUTSTANDING: 'remaining' };

/** By each column there is: `OCCURRED_ON` is the field `occurredOn`. */
function orders(type: GraphQLInputType): { args: Record<string, string>; ask: ListAsk }[] {
  const input = getNamedType(type);
  const column = isInputObjectType(input)
    ? getNamedType(input.getFields().field?.type as GraphQLInputType)
    : undefined;
  return (isEnumType(column) ? column.getValues() : []).map(({ name }) => ({
    args: { orderBy: `[{ field: ${name} }]` },
    ask: {
      field:
        ORDERED[name] ?? name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    },
  }));
}
