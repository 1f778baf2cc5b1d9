import type { TriggerDef } from '@mikro-orm/core';
import type { ChangeKind } from './change.entity.ts';

/** Where the row stands that changed, as SQL in which `$` is the row; columns of the service's own go into `also`. */
export interface FedScope {
  readonly offices: string;
  readonly provinces: string;
  /** Whether everybody sees the row. */
  readonly open?: string;
  readonly also?: Readonly<Record<string, string>>;
  /** Columns whose change is not told: whoever sees the row may not know of it. */
  readonly untold?: readonly string[];
}

/** The scope of a `Scoped` row, and of an `Addressed` one. */
export const OF_OFFICE: FedScope = {
  offices: 'array[$.organisation_code]',
  provinces: 'array[$.province_code]',
};
export const OF_OFFICES: FedScope = { offices: '$.addressed_offices', provinces: '$.addressed_provinces' };
/** Of rows that have no office and are everybody's. */
export const OF_EVERYBODY: FedScope = {
  offices: `'{}'::text[]`,
  provinces: `'{}'::smallint[]`,
  open: 'true',
};

const columnsOf = ({ offices, provinces, open = 'false', also = {} }: FedScope): Record<string, string> => ({
  addressed_offices: offices,
  addressed_provinces: provinces,
  open,
  ...also,
});
const of = (row: string, sql: string): string => sql.replaceAll('$', row);

/** The statement that notes a change of `row`. */
function noted(schema: string, node: string, row: 'old' | 'new', kind: ChangeKind, scope: FedScope): string {
  const [type, key] = node.split('.');
  const columns = columnsOf(scope);
  const values = Object.values(columns).map((each) => of(row, each));
  return `insert into ${schema}.change (type, key, kind, ${Object.keys(columns).join(', ')}) select '${type}', ${row}.${key}::text, '${kind}', ${values.join(', ')}`;
}

/**
 * Writes every change of a table into its service's feed, whoever makes it: a request, the loader, a migration. `node` is
 * the GraphQL type and the column of its key: "Organisation.code". Going out of a scope is a deletion for who stays there.
 */
export const fed = (schema: string, node: string, scope: FedScope = OF_OFFICE): TriggerDef => {
  const place = (row: string) => Object.values(columnsOf(scope)).map((each) => of(row, each));
  const told = (row: string) => (scope.untold ? `to_jsonb(${row}) - '{${scope.untold}}'::text[]` : row);
  const moved = `(${place('old').join(', ')}) is distinct from (${place('new').join(', ')})`;
  return {
    name: 'fed',
    timing: 'after',
    events: ['insert', 'update', 'delete'],
    body: [
      `if tg_op = 'UPDATE' and ${told('old')} is not distinct from ${told('new')} then return null; end if;`,
      `if tg_op = 'DELETE' or (tg_op = 'UPDATE' and ${moved}) then ${noted(schema, node, 'old', 'DELETED', scope)}; end if;`,
      `if tg_op <> 'DELETE' then ${noted(schema, node, 'new', 'UPSERTED', scope)}; end if;`,
      'return null;',
    ].join(' '),
  };
};

/** Tells the rows of a table of which nothing was told: those that were loaded while its trigger was off. */
export const untoldIn = (
  schema: string,
  table: string,
  node: string,
  scope: FedScope = OF_OFFICE,
): string => {
  const [type, key] = node.split('.');
  const insert = noted(schema, node, 'new', 'UPSERTED', scope).replaceAll('new.', 'fed.');
  return `${insert} from ${schema}.${table} fed where not exists (select from ${schema}.change told
    where told.type = '${type}' and told.key = fed.${key}::text) order by fed.${key}`;
};

const MADE =
  /^create or replace function "(\w+)"\."(\w+)_fed_fn".*then (insert into [^;]* select '\w+', new\.(\w+)::[^;]*);/s;

/** The rows that were there before their trigger was, as a migration feeds them: a feed begins with all there is. */
export function feedingOf(statement: string): string[] {
  const [, schema, table, insert = '', key] = MADE.exec(statement) ?? [];
  if (!schema) return [];
  const forced = (how: string) =>
    [table, 'change'].map((each) => `alter table ${schema}.${each} ${how} row level security`);
  return [
    ...forced('no force'),
    `${insert.replaceAll('new.', 'fed.')} from ${schema}.${table} fed order by fed.${key}`,
    ...forced('force'),
  ];
}
