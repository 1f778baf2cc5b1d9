import type { Client } from 'pg';

/** Role → what it may do, in PostgreSQL's words. */
export type Grants = Readonly<Record<string, string>>;

export interface Grantable {
  readonly schema: string;
  readonly name: string;
  readonly grants: Grants;
}

const OURS = `nspname !~ '^pg_' and nspname <> 'information_schema'`;
const relations = (kinds: string): string =>
  `select nspname as schema, format('%s.%s', nspname, relname) as name, c.oid, relowner as owner, null::smallint as part
   from pg_class c join pg_namespace n on n.oid = relnamespace where relkind in (${kinds}) and ${OURS}`;

/** Where objects of a kind are listed, and how PostgreSQL says what a role may do to one. */
const KINDS = {
  table: {
    from: relations(`'r', 'p', 'v', 'm', 'f'`),
    may: 'has_table_privilege(role, oid, verb)',
    verbs: 'SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER,MAINTAIN',
  },
  column: {
    from: `select r.schema, format('%s.%s', r.name, attname) as name, r.oid, r.owner, attnum as part
      from (${relations(`'r', 'p', 'v', 'm', 'f'`)}) r join pg_attribute on attrelid = r.oid
      where attnum > 0 and not attisdropped`,
    may: 'has_column_privilege(role, oid, part, verb) and not has_table_privilege(role, oid, verb)',
    verbs: 'SELECT,INSERT,UPDATE,REFERENCES',
  },
  sequence: {
    from: relations(`'S'`),
    may: 'has_sequence_privilege(role, oid, verb)',
    verbs: 'USAGE,SELECT,UPDATE',
  },
  function: {
    from: `select nspname as schema, f.oid::regprocedure::text as name, f.oid, proowner as owner, null::smallint as part
      from pg_proc f join pg_namespace n on n.oid = pronamespace where ${OURS}`,
    may: 'has_function_privilege(role, oid, verb)',
    verbs: 'EXECUTE',
  },
  schema: {
    from: `select nspname as schema, nspname as name, oid, nspowner as owner, null::smallint as part
      from pg_namespace where ${OURS}`,
    may: 'has_schema_privilege(role, oid, verb)',
    verbs: 'USAGE,CREATE',
  },
  database: {
    from: `select datname as schema, datname as name, oid, datdba as owner, null::smallint as part
      from pg_database where not datistemplate or datname = 'template1'`,
    may: 'has_database_privilege(role, oid, verb)',
    verbs: 'CONNECT,CREATE,TEMPORARY',
  },
};
export type Kind = keyof typeof KINDS;

/**
 * What each role can in effect do to each object of a kind, by whichever grant or membership; what everybody can is
 * PUBLIC's alone, and an owner's own are left out.
 */
export async function readGrants(client: Client, kind: Kind, roles: readonly string[]): Promise<Grantable[]> {
  const { from, may, verbs } = KINDS[kind];
  const { rows } = await client.query<{ schema: string; name: string; role: string | null; verbs: string }>(
    `with object as materialized (${from}), may as materialized (
       select oid, part, role, verb from object, unnest($1::text[]) role, unnest($2::text[]) verb
       where owner::regrole::text <> role and ${may}
     )
     select schema, name, role, string_agg(verb, ' ' order by verb) as verbs
     from object left join may on may.oid = object.oid and may.part is not distinct from object.part
       and (role = 'public' or not exists (select from may as every
         where every.oid = may.oid and every.part is not distinct from may.part
           and every.verb = may.verb and every.role = 'public'))
     group by schema, name, role order by name, role`,
    [['public', ...roles], verbs.split(',')],
  );
  return [...Map.groupBy(rows, ({ name }) => name)].map(([name, lines]) => ({
    schema: lines[0]?.schema as string,
    name,
    grants: Object.fromEntries(
      lines.flatMap(({ role, verbs }) => (role ? [[role === 'public' ? 'PUBLIC' : role, verbs]] : [])),
    ),
  }));
}
