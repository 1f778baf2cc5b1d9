import { recordedFinding } from './plant-recording.ts';
import type { Planting } from './planting.ts';
import { addressColumns, branchesOf, type Row } from './world.ts';

const DAY = '2026-06-01';

/** The words and codes of a finding. */
export const findingOf = (
  planting: Planting,
  report: Row,
  { offices, restricted = false }: { readonly offices: readonly string[]; readonly restricted?: boolean },
) => ({
  report_id: report.key,
  number: restricted ? 2 : 1,
  title: planting.word(),
  condition: planting.word(),
  criteria: planting.word(),
  cause: planting.word(),
  effect: planting.word(),
  response: planting.word(),
  code: restricted ? '1.05.01' : '1.04.01',
  value: planting.amount(),
  process_area: 'PROCUREMENT',
  matter_id: planting.id(),
  occurred_on: DAY,
  cause_sub_element: '3.1',
  cause_confirmed: true,
  organisation_code: offices[0],
  ...recordedFinding(planting),
});

/** A restricted finding in a report that is open. */
export async function plantAmongOthers(
  planting: Planting,
  report: Row,
  needToKnow: readonly string[],
): Promise<void> {
  const { offices } = report;
  const id = planting.id();
  const row: Row = { type: 'Finding', key: id, offices, restricted: true, needToKnow };
  await planting.put('findings.finding', row, {
    id,
    ...addressColumns(offices),
    addressed_branches: [...new Set(offices.flatMap(branchesOf))],
    provenance: 'SYNTHETIC',
    ...findingOf(planting, report, { offices, restricted: true }),
  });
  // No trigger makes such a one: the lock of the row itself must hold it.
  await planting.alter(row, 'findings.finding', { restricted: true, need_to_know: needToKnow });
}

/** One finding of a regency repeats what was found there and elsewhere, and is closed. */
export async function plantRepeat(planting: Planting): Promise<void> {
  const of = (...offices: string[]): Row =>
    planting.found('Finding', (row) => !row.restricted && row.offices.join() === offices.join());
  await planting.alter(of('71.10'), 'findings.finding', {
    prior_finding_id: of('71.10', '72.01').key,
    closed_on: DAY,
  });
}
