import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { TestGraph } from '../test-graph.ts';
import type { Matrix } from './matrix.ts';
import { keysOf } from './samples.ts';
import type { Supergraph } from './supergraph.ts';
import type { Walker } from './walker.ts';
import { type Row, rowOf, type World } from './world.ts';

/** A mutation, with the step where it takes several, and the act of the matrix that it is. */
export interface Deed {
  readonly row: string;
  readonly act: string;
  readonly mutation: string;
  readonly action?: string;
}

/** A deed upon one row, as it is asked for. */
export interface Attempt {
  readonly deed: Deed;
  readonly row: Row;
  readonly text: string;
}

/** Values that change nothing when they are let in: what is asked is whether they are. */
const HARMLESS: Record<string, string> = {
  expectedVersion: '-1',
  title: '""',
  rows: '[]',
  csv: '""',
  code: '""',
  label: '""',
  number: '""',
  year: '0',
};
/** A number is a text here and a count there. */
const harmlessOf = (name: string, type: GraphQLInputType): string | undefined =>
  HARMLESS[name] === '""' && /^Int/.test(String(type)) ? '0' : HARMLESS[name];
/** What these do was done to every planted row already. */
const DONE_ALREADY = ['revokeCalendarAddress'];
/** These are upon no row of an office: an import is one’s own, and its lines are asked one by one. */
const OF_NO_ROW = ['importFindings', 'importFindingRows', 'cancelImport'];
/** What must be sent along, and is not looked at before. */
const WHATEVER: Record<string, string> = {
  String: '""',
  Date: '"2026-06-02"',
  Int: '1',
  Boolean: 'false',
  ID: '""',
  Rupiah: '"1"',
};
/** Acts of the office that calls the meeting; the others are those of the office concerned. */
export const OF_THE_HOST = ['host', 'approve'];
/** Acts upon a row of several offices that one must be allowed at each of them. */
export const OF_EACH = [
  'audit report record',
  'finding record',
  'recommendation record',
  'report document record',
];
/** Types whose key is no id. */
const BY_CODE = ['Organisation', 'Division'];
/** As many as the gateway lets a document do. */
const AT_ONCE = 40;
const REFUSED = ['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'];

/** The input of a mutation: its key, its step, and what else must be there. */
function inputOf(graph: Supergraph, matrix: Matrix, deed: Deed) {
  const input = getNamedType(graph.fieldOf('Mutation', deed.mutation).args[0]?.type as never);
  if (!isInputObjectType(input)) throw new Error(`${deed.mutation} takes no input.`);
  const fields = Object.values(input.getFields());
  const asks = (name: string) => matrix.asks.get(`${input.name}.${name}`);
  const keys = fields.filter(({ name }) => asks(name)?.kind === 'key');
  // The row it is upon must be named; another one may be.
  const key = keys.find(({ type }) => isNonNullType(type)) ?? keys[0];
  const target = key && asks(key.name);
  if (!key || target?.kind !== 'key')
    throw new Error(`${input.name} names no row: say of which field the key is.`);
  if (!fields.some(({ name }) => HARMLESS[name]) && !DONE_ALREADY.includes(deed.mutation))
    throw new Error(`Say in deeds.ts how ${deed.mutation} changes nothing.`);
  return { fields, key: key.name, type: target.type };
}

/** Each step of each mutation upon a row of every office. */
export function attemptsOf(graph: Supergraph, matrix: Matrix, world: World): Attempt[] {
  return matrix.deeds.flatMap((deed) => {
    if (OF_NO_ROW.includes(deed.mutation)) return [];
    const { fields, key, type } = inputOf(graph, matrix, deed);
    // With what is not made known yet only its host does anything, and the first of a kind stands for all.
    const rows = keysOf(world, type, BY_CODE.includes(type) ? 'code' : 'id')
      .map((id) => actedOn(world, type, String(id)))
      .filter(({ draft }) => !draft || OF_THE_HOST.includes(deed.act));
    const oneEach = [...Map.groupBy(rows, ({ offices, host }) => [host, ...offices].join()).values()].map(
      ([row]) => row as Row,
    );
    return oneEach.map((row) => {
      const values = fields.flatMap(({ name, type }) => {
        if (name === key) return [`${name}: ${JSON.stringify(row.key)}`];
        if (name === 'action' && deed.action) return [`${name}: ${deed.action}`];
        const harmless = harmlessOf(name, type);
        if (harmless) return [`${name}: ${harmless}`];
        return isNonNullType(type) ? [`${name}: ${whateverOf(type)}`] : [];
      });
      return {
        deed,
        row,
        text: `${deed.mutation}(input: { ${values.join(', ')} }) { __typename }`,
      };
    });
  });
}

/** An office is a row of itself, and the list of divisions KPU RI's. */
const actedOn = (world: World, type: string, key: string): Row =>
  type === 'Organisation'
    ? { type, key, offices: [key] }
    : type === 'Division'
      ? { type, key, offices: ['00'] }
      : rowOf(world, type, key);

function whateverOf(type: GraphQLInputType): string {
  if (isListType(getNullableType(type))) return '[]';
  const named = getNamedType(type);
  const value = isEnumType(named) ? named.getValues()[0]?.name : WHATEVER[named.name];
  if (value === undefined) throw new Error(`Say in deeds.ts what to send for a ${named.name}.`);
  return value;
}

/** Which of the attempts were let in, one after the other in one document. */
export async function attemptAll(
  graph: TestGraph,
  walker: Walker,
  attempts: readonly Attempt[],
): Promise<boolean[]> {
  const outcomes: boolean[] = [];
  for (let start = 0; start < attempts.length; start += AT_ONCE) {
    const some = attempts.slice(start, start + AT_ONCE);
    const document = `mutation { ${some.map(({ text }, index) => `a${index}: ${text}`).join(' ')} }`;
    const { errors = [] } = await graph.ask(walker.persona, document);
    some.forEach(({ text }, index) => {
      const code = errors.find(({ path }) => path?.[0] === `a${index}`)?.extensions.code;
      if (code === undefined)
        throw new Error(`${walker.name} changed something: ${text}; ${JSON.stringify(errors.slice(0, 3))}`);
      outcomes.push(!REFUSED.includes(String(code)));
    });
  }
  return outcomes;
}

/** Every step of every mutation that the matrix does not say the act of. */
export function unplacedDeeds({ deeds }: Matrix, graph: Supergraph): string[] {
  return graph.fieldsOf('Mutation').flatMap((field) => {
    const input = getNamedType(field.args[0]?.type as never);
    const step = isInputObjectType(input) ? getNamedType(input.getFields().action?.type as never) : undefined;
    const steps = isEnumType(step) ? step.getValues().map(({ name }) => name) : [undefined];
    const isPlaced = (action: string | undefined) =>
      deeds.some((deed) => deed.mutation === field.name && deed.action === action);
    return steps.flatMap((action) =>
      isPlaced(action) ? [] : [`mutation ${field.name} ${action ?? ''} is not placed: say which act it is`],
    );
  });
}
