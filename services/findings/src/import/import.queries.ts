/**
 * What importing asks and writes: many rows in one statement, as JSON, under the viewer’s own row policies. Rows come in
 * the order of their keys, so that importers that run at once wait for each other in one direction.
 */
export type RowColumns = Readonly<Record<string, string>>;

const names = (columns: RowColumns): string => Object.keys(columns).join(', ');
const typed = (columns: RowColumns): string =>
  Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');

const ADDRESSED = {
  addressed_offices: 'text[]',
  addressed_branches: 'text[]',
  addressed_provinces: 'smallint[]',
} as const;
const PLACED = { organisation_code: 'text', province_code: 'smallint', regency_code: 'int' } as const;
const RECORDED = { recorded_at: 'timestamptz' } as const;

const REPORT = {
  title: 'text',
  type: 'text',
  reported_on: 'date',
  first_fiscal_year: 'smallint',
  semester: 'smallint',
  engagement_number: 'text',
  opinion: 'text',
  ...RECORDED,
  ...ADDRESSED,
} as const;
const FINDING = {
  title: 'text',
  condition: 'text',
  criteria: 'text',
  cause: 'text',
  effect: 'text',
  response: 'text',
  code: 'text',
  value: 'numeric',
  process_area: 'text',
  occurred_on: 'date',
  cause_sub_element: 'text',
  ...RECORDED,
  ...ADDRESSED,
} as const;
const RECOMMENDATION = {
  text: 'text',
  code: 'text',
  value: 'numeric',
  official_status: 'text',
  status_on: 'date',
  received_on: 'date',
  ...RECORDED,
  ...ADDRESSED,
} as const;
const PART = {
  received_on: 'date',
  share: 'numeric',
  deposited: 'numeric',
  office_status: 'text',
  answered_on: 'date',
  ...RECORDED,
} as const;
const NEW = { id: 'uuid', provenance: 'text' } as const;

/** Of each table, what a draft says that may still be said otherwise, and what is said once. */
export const TABLES = {
  audit_report: {
    changing: REPORT,
    once: {
      ...NEW,
      number: 'text',
      source: 'text',
      fiscal_year: 'smallint',
      organisation_code: 'text',
      external_ref: 'text',
      draft_of: 'text',
      recorded_by: 'text',
    },
    order: 'organisation_code, source, external_ref',
  },
  finding: {
    changing: FINDING,
    once: {
      ...NEW,
      report_id: 'uuid',
      number: 'smallint',
      matter_id: 'uuid',
      external_ref: 'text',
      organisation_code: 'text',
    },
    order: 'report_id, number',
  },
  recommendation: {
    changing: RECOMMENDATION,
    once: {
      ...NEW,
      report_id: 'uuid',
      finding_id: 'uuid',
      number: 'smallint',
      external_ref: 'text',
      source: 'text',
      fiscal_year: 'smallint',
    },
    order: 'finding_id, number',
  },
  report_addressee: {
    changing: { received_on: 'date' },
    once: { ...NEW, ...PLACED, report_id: 'uuid' },
    order: 'report_id, organisation_code',
  },
  recommendation_addressee: {
    changing: PART,
    once: { ...NEW, ...PLACED, report_id: 'uuid', recommendation_id: 'uuid' },
    order: 'recommendation_id, organisation_code',
  },
} as const satisfies Record<string, { changing: RowColumns; once: RowColumns; order: string }>;
export type ImportTable = keyof typeof TABLES;

export const insertInto = (table: ImportTable): string => {
  const { changing, once, order } = TABLES[table];
  const columns = { ...once, ...changing };
  return `insert into findings.${table} (${names(columns)})
    select ${names(columns)} from jsonb_to_recordset(?::jsonb) as r(${typed(columns)}) order by ${order}`;
};
/** A report that another importer wrote meanwhile is left to it: only the new ones are answered. */
export const INSERT_REPORTS = `${insertInto('audit_report')} on conflict do nothing returning id`;

/** Whoever wrote in a draft does not issue it. */
const WHO_WROTE = `array(select distinct unnest(t.changed_by || current_setting('viewer.subject', true)))`;

export const update = (table: ImportTable): string => {
  const { changing } = TABLES[table];
  const sets = Object.keys(changing).map((name) => `${name} = r.${name}`);
  if (table === 'audit_report') sets.push(`changed_by = ${WHO_WROTE}`);
  return `update findings.${table} t set ${sets.join(', ')}, version = t.version + 1
    from jsonb_to_recordset(?::jsonb) as r(id uuid, ${typed(changing)}) where t.id = r.id`;
};

const days = (columns: RowColumns): string =>
  Object.entries(columns)
    .map(([name, type]) => (type === 'date' ? `${name}::text` : name))
    .join(', ');
const all = (table: ImportTable): string => days({ ...TABLES[table].once, ...TABLES[table].changing });

/** Reports of these offices that are called so, in the order of their keys. */
const CALLED = `from findings.audit_report
  where source = ? and organisation_code = any (?::text[]) and (external_ref = any (?::text[]) or number = any (?::text[]))
  order by organisation_code, source, external_ref, restricted, draft_of is not null, id`;
export const REPORTS_CALLED = `select ${all('audit_report')} ${CALLED}`;
/** Only what the viewer may change is held: what they merely see is refused, and must be found for that. */
export const HOLD_REPORTS = `select id ${CALLED} for no key update`;

export const partsOfReports = (table: Exclude<ImportTable, 'audit_report'>): string =>
  `select ${all(table)} from findings.${table} where report_id = any (?::uuid[])`;

/** The codes there are. */
export const CODES = `
  select 'FINDING' as kind, code from findings.finding_code where level = 'TYPE'
  union all select 'RECOMMENDATION', code from findings.recommendation_code
  union all select 'SUB_ELEMENT', code from findings.control_sub_element
  union all select 'OFFICE', code from findings.office`;
