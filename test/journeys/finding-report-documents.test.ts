import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { partsOf, sendToFindings } from '../kit/evidence.ts';
import { bearer, listening, pdf, sha256 } from '../kit/files.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const APIP = 'national-auditor';
const BPK = 'external-auditor:bpk';

let graph: TestGraph;
let origin: string;
let report: string;
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
  report = (await partsOf(graph, '71.10'))[0]?.report as string;
  await of('BPK');
});
afterAll(() => graph.close());

const change = (set: string): Promise<unknown> =>
  asAdministrator(graph.databases.open, (client) =>
    client.query(`update findings.audit_report set ${set}, recorded_at = now() where id = $1`, [report]),
  );
const of = (source: string) => change(`source = '${source}', restricted = false, draft_of = null`);

interface Added {
  readonly id: string;
  readonly downloadPath: string;
}
const DOCUMENT =
  '{ document { id kind title fileName mediaType size sha256 addedOn addedBy downloadPath report { id } } }';
const add = async (persona: string, input: object = {}, bytes = pdf()) => {
  const uploadId = await sendToFindings(origin, persona, bytes);
  return act(
    graph,
    persona,
    'addReportDocument',
    { reportId: report, kind: 'REPORT', title: 'LHP', uploadId, ...input },
    DOCUMENT,
  );
};
const added = async (persona = APIP, input: object = {}, bytes?: Buffer): Promise<Added> =>
  (await must<{ document: Added }>(add(persona, input, bytes))).document;
const readers = async ({ id, downloadPath }: Added) => {
  const seen: Record<string, unknown> = {};
  for (const who of [
    APIP,
    'national-leadership',
    'province:71',
    'province:72',
    'regency:71.10',
    'bi',
    'integration:71',
    BPK,
    'external-auditor:bpk@72',
    'whistleblowing:legal',
    undefined,
  ]) {
    const { data } = await graph.ask(who, `{ auditReport(id: "${report}") { documents { id } } }`);
    const isListed = data.auditReport?.documents.some((each: { id: string }) => each.id === id) ?? false;
    const { status } = await fetch(`${origin}${downloadPath}`, { headers: await bearer(who) });
    seen[who ?? 'public'] = isListed && status === 200 ? 'reads' : `${isListed} ${status}`;
  }
  return Object.keys(seen)
    .filter((who) => seen[who] !== 'false 404')
    .map((who) => `${who} ${seen[who]}`);
};

test('APIP adds what BPK sent on paper, and it is read as what the report says, by no machine and not by BI', async () => {
  const bytes = pdf(5_000);
  const document = await added(APIP, { kind: 'RECEIPT', title: ' Tanda terima 🧾 ' }, bytes);
  expect(document).toMatchObject({
    kind: 'RECEIPT',
    title: 'Tanda terima 🧾',
    sha256: sha256(bytes),
    size: 5_000,
    addedOn: '2026-06-30',
    addedBy: 'demonstration:national-auditor',
    report: { id: report },
  });
  expect(await readers(document)).toEqual([
    `${APIP} reads`,
    'national-leadership reads',
    'province:71 reads',
    'regency:71.10 reads',
    `${BPK} reads`,
  ]);
});

test('an engaged auditor of BPK adds to BPK’s reports; of BPKP, and of another engagement, to none', async () => {
  await added(BPK);
  await expect(add('external-auditor:bpkp')).rejects.toThrow('403');
  expect(await refusalOf(add('external-auditor:bpk@72'))).toBe('NOT_FOUND');
  await of('APIP');
  expect(await refusalOf(add(BPK))).toBe('FORBIDDEN');
  await added(APIP);
  await of('BPK');
});

test.each(['province:71', 'regency:71.10'])('%s reads the report and adds nothing to it', async (who) => {
  expect(await refusalOf(add(who))).toBe('FORBIDDEN');
});

test('of a report that is restricted, whoever is named and the engaged auditor read it; of a draft, its desk', async () => {
  const document = await added();
  await change(`restricted = true, need_to_know = '{demonstration:${APIP}}'`);
  expect(await readers(document)).toEqual([`${APIP} reads`, `${BPK} reads`]);
  await change(`restricted = false, draft_of = 'APIP'`);
  expect(await readers(document)).toEqual([`${APIP} reads`]);
  await added(APIP);
  await change(`draft_of = 'BPK'`);
  expect(await refusalOf(add(APIP))).toBe('NOT_FOUND');
  await added(BPK);
  await of('BPK');
});

test.each([
  ['BAD_USER_INPUT title', { title: ' ' }],
  ['BAD_USER_INPUT title', { title: 'x'.repeat(301) }],
  ['NOT_FOUND', { reportId: '00000000-0000-4000-8000-000000000000' }],
  ['NOT_FOUND', { uploadId: '00000000-0000-4000-8000-000000000000' }],
])('refused with %s: %j, and nothing is written', async (refusal, input) => {
  const count = () =>
    asAdministrator(graph.databases.open, async (client) => {
      const { rows } = await client.query('select count(*)::int as n from findings.report_document');
      return rows[0].n as number;
    });
  const before = await count();
  expect(await refusalOf(add(APIP, input))).toBe(refusal);
  expect(await count()).toBe(before);
});
