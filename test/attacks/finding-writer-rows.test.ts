import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Role, Viewer } from '@oversight/kernel';
import { asRequest } from '../kit/as-request.ts';
import { plantAnswered } from '../kit/assessments.ts';
import type { PlantedAudit } from '../kit/audits.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { viewerOf } from '../kit/viewers.ts';

let graph: TestGraph;
const planted: Record<string, PlantedAudit> = {};
beforeAll(async () => {
  graph = await startTestGraph();
  planted.bpk = await plantAnswered(graph);
  planted.apip = await plantAnswered(graph, { source: 'APIP' });
  planted.shared = await plantAnswered(graph, { offices: ['71.10', '71.01'] });
});
afterAll(() => graph.close());

const viewer = (role: Role, code?: string, more: Partial<Viewer> = {}) =>
  viewerOf(role, code, { subject: 'me', ...more });
const APIP = viewer('NATIONAL_AUDITOR', '00');
const BPK = viewer('EXTERNAL_AUDITOR', undefined, { body: 'BPK', engagements: ['71', '71.10'] });
const OFFICE = viewer('REGENCY', '71.10');

/** How many rows a request of this viewer would write behind the resolvers' back; undone. */
const written = (who: Viewer, sql: string, id: string | undefined): Promise<number | string> =>
  asRequest(graph.databases.open, 'findings', who, (client) =>
    client.query(sql, [id]).then(
      ({ rowCount }) => rowCount ?? 0,
      ({ message }: Error) => (/row-level security|another party/.test(message) ? 'refused' : message),
    ),
  );

const PART =
  'report_id, organisation_code, province_code, regency_code, restricted, need_to_know, provenance';
const deposit = (confirmed: boolean, by: string) =>
  `insert into findings.deposit (id, addressee_id, ntpn, paid_on, amount, confirmed, recorded_by, ${PART})
   select gen_random_uuid(), id, 'ZBCDEFGH12345678', '2026-04-01', 1, ${confirmed}, '${by}', ${PART}
   from findings.recommendation_addressee where recommendation_id = $1`;
const WHOLE =
  'report_id, addressed_offices, addressed_branches, addressed_provinces, restricted, need_to_know, provenance';
const assessment = (state: string, by: string, to = 'BELUM_SESUAI') =>
  `insert into findings.assessment (id, recommendation_id, from_status, to_status, effective_on, decided_by, state,
     reason, document_number, document_on, recorded_by, recorded_at, ${WHOLE})
   select gen_random_uuid(), id, official_status, '${to}', '2026-06-01', source, '${state}',
     case when '${to}' like 'TIDAK%' then 'IN_COURT' end, 'S-1', '2026-06-01', '${by}', now(), ${WHOLE}
   from findings.recommendation where id = $1`;
const STATUS = `update findings.recommendation set official_status = 'SESUAI' where id = $1`;
const report = (set: string) => `update findings.audit_report set ${set} where id = $1`;
const cause = `update findings.finding set cause_confirmed = not cause_confirmed where id = $1`;

type Of = keyof PlantedAudit;
test.each<[string, Viewer, string, string, Of, number | string]>([
  ['an office records a deposit', OFFICE, deposit(false, 'me'), 'bpk', 'recommendation', 1],
  ['an office confirms its own', OFFICE, deposit(true, 'me'), 'bpk', 'recommendation', 'refused'],
  ['an office records in another’s name', OFFICE, deposit(false, 'x'), 'bpk', 'recommendation', 'refused'],
  ['APIP records what BPK decided', APIP, assessment('PENDING', 'me'), 'bpk', 'recommendation', 1],
  ['alone', APIP, assessment('CONFIRMED', 'me'), 'bpk', 'recommendation', 'refused'],
  ['in another’s name', APIP, assessment('PENDING', 'x'), 'bpk', 'recommendation', 'refused'],
  ['APIP decides on its own', APIP, assessment('CONFIRMED', 'me'), 'apip', 'recommendation', 1],
  [
    'alone, for a reason',
    APIP,
    assessment('CONFIRMED', 'me', 'TIDAK_DAPAT_DITINDAKLANJUTI'),
    'apip',
    'recommendation',
    'refused',
  ],
  ['BPK decides', BPK, assessment('CONFIRMED', 'me'), 'bpk', 'recommendation', 1],
  ['BPK, engaged at one of two', BPK, assessment('CONFIRMED', 'me'), 'shared', 'recommendation', 'refused'],
  ['BPK gives a status', BPK, STATUS, 'bpk', 'recommendation', 1],
  ['of what is shared with others', BPK, STATUS, 'shared', 'recommendation', 0],
  ['of APIP’s', BPK, STATUS, 'apip', 'recommendation', 0],
  ['BPK keeps APIP’s report to a few', BPK, report('restricted = true'), 'apip', 'report', 0],
  ['BPK keeps its issued one to a few', BPK, report('restricted = true'), 'bpk', 'report', 'refused'],
  ['BPK names readers', BPK, report(`need_to_know = '{me}'`), 'bpk', 'report', 'refused'],
  ['BPK says whose cause it was', BPK, cause, 'bpk', 'finding', 0],
  ['APIP says whose cause it was', APIP, cause, 'bpk', 'finding', 1],
])('%s', async (_, who, sql, audit, of, answer) => {
  expect(await written(who, sql, planted[audit]?.[of] as string)).toBe(answer);
});
