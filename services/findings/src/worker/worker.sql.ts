import { narrow, reminderFunctions, type WorkerFunctions, workerOf } from '@oversight/kernel';
import { SCHEMA } from '../audit-scope.ts';
import { REMIND } from '../reminder/remind.sql.ts';

/** All that the worker writes into the tables of findings. */
const FUNCTIONS: WorkerFunctions = {
  ...reminderFunctions(SCHEMA, {
    remind: REMIND,
    knowOffices: `insert into findings.office (code, official_name, email)
       select distinct on (code) code, "officialName", email from jsonb_to_recordset(offices)
         as o (code text, "officialName" text, email text)
       on conflict (code) do update set official_name = excluded.official_name, email = excluded.email`,
  }),
  'compact_rollup()': narrow(
    SCHEMA,
    'compact_rollup() returns bigint language sql',
    'select findings.compact_rollup()',
  ),
};

export const worker = workerOf(SCHEMA, FUNCTIONS);
