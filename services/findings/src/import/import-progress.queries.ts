/** How an import says how far it is: of a run that was stopped meanwhile no row is changed, and nothing goes on. */
export const ADVANCE = `
  update findings.import_run set rows_total = ?, rows_done = rows_done + ?, created = created + ?, updated = updated + ?,
    unchanged = unchanged + ?, refused = refused + ?, written = written or ?, touched_at = ?
  where id = ? and state = 'RUNNING'`;
/** What all lines became in the end, which others may have changed since it was tried. */
export const WRITE = `
  update findings.import_run set created = ?, updated = ?, unchanged = ?, written = ?, touched_at = ?
  where id = ? and state = 'RUNNING'`;
export const TOUCH = `update findings.import_run set touched_at = ? where id = ? and state = 'RUNNING'`;
export const FINISH = `
  update findings.import_run set state = ?, code = ?, message = ?, touched_at = ?, finished_at = ?
  where id = ? and state = 'RUNNING'`;
export const KEEP_ROWS = `
  insert into findings.import_row (id, run_id, subject, line, external_ref, status, node_id, code, "column", value, message, also)
  select id, ?::uuid, ?, line, "externalRef", status, "nodeId", code, "column", value, message, coalesce(also, '{}')
  from jsonb_to_recordset(?::jsonb) as r(id uuid, line int, "externalRef" text, status text, "nodeId" uuid, code text,
    "column" text, value text, message text, also text[])
  order by line`;
