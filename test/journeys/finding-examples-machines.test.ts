import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sendToFindings } from '../kit/evidence.ts';
import { exampleAnswer, exampleText } from '../kit/examples.ts';
import { listening, pdf, sha256 } from '../kit/files.ts';
import { MACHINE, plantPart, readPart } from '../kit/follow-ups.ts';
import { newNtpn, plantOwed } from '../kit/owed.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let origin: string;
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
});
afterAll(() => graph.close());

const ask = (name: string, variables: object) => exampleAnswer(graph, name, MACHINE, variables);
const partOf = (office: string) => plantPart(graph, { offices: [office] });

test('a machine pushes a document and the answer it belongs to; sent again it is the same answer', async () => {
  const [part, other] = [await partOf('71.10'), await partOf('72.01')];
  const bytes = pdf(3_000);
  const document = {
    addressee: part,
    upload: await sendToFindings(origin, MACHINE, bytes),
    kind: 'NEW_PROCEDURE',
    title: 'SOP perjalanan dinas',
  };
  const { addEvidence } = await ask('integration-push-evidence', document);
  expect(addEvidence.evidence.versions).toEqual([{ number: 1, sha256: sha256(bytes), size: 3_000 }]);
  const again = await graph.ask(MACHINE, exampleText('integration-push-evidence'), document);
  expect(again.errors?.[0]?.extensions.code).toBe('UPLOAD_USED');

  const answer = { text: 'SOP ditetapkan.', disposedTo: 'Sekretaris' };
  const rows = [
    { addresseeId: part, externalRef: 'tl-1', ...answer },
    { addresseeId: other, externalRef: 'tl-2', ...answer },
  ];
  const push = async (more: object = {}) =>
    (await ask('integration-push-answers', { province: '71', rows, ...more })).submitAnswers;
  const refused = { index: 1, externalRef: 'tl-2', status: 'REFUSED', id: null, code: 'NOT_FOUND' };
  expect(await push({ dryRun: true })).toMatchObject({ written: false, created: 1, refused: 1 });
  const first = await push();
  expect(first).toMatchObject({
    written: true,
    created: 1,
    refused: 1,
    rows: [{ status: 'CREATED' }, refused],
  });
  expect(first.rows[1].message).toEqual(expect.any(String));
  expect(await push()).toMatchObject({
    ...{ created: 0, unchanged: 1, refused: 1 },
    rows: [{ status: 'UNCHANGED', id: first.rows[0].id }, refused],
  });
  const read = 'workflow answers { id externalRef text evidence { id } }';
  expect(await readPart(graph, MACHINE, part, read)).toEqual({
    workflow: 'SUBMITTED_TO_PROVINCE',
    answers: [
      {
        ...{ id: first.rows[0].id, externalRef: 'tl-1', text: 'SOP ditetapkan.' },
        evidence: [{ id: addEvidence.evidence.id }],
      },
    ],
  });
});

test('a machine pushes deposits with their NTPN; a wrong one is told by its row, and the others are kept', async () => {
  const { addresseeId } = await plantOwed(graph.databases, '71.10');
  const row = (externalRef: string, ntpn: string, amount: string) => ({
    ...{ addresseeId, externalRef, ntpn, amount, paidOn: '2026-06-15' },
  });
  const [one, two] = [newNtpn(), newNtpn()];
  const rows = [row('s-1', one, '400000'), row('s-2', two.slice(1), '600000'), row('s-3', two, '600000')];
  const push = async (sent: object[]) =>
    (await ask('integration-push-deposits', { office: '71.10', rows: sent })).recordDeposits;
  const first = await push(rows);
  expect(first).toMatchObject({
    ...{ written: true, created: 2, updated: 0, unchanged: 0, refused: 1 },
    rows: [
      { externalRef: 's-1', status: 'CREATED', code: null },
      { externalRef: 's-2', status: 'REFUSED', code: 'BAD_USER_INPUT', id: null },
      { externalRef: 's-3', status: 'CREATED' },
    ],
  });
  expect(await push([row('s-1', one, '500000'), row('s-3', two, '600000')])).toMatchObject({
    ...{ created: 0, updated: 1, unchanged: 1 },
    rows: [{ id: first.rows[0].id }, { id: first.rows[2].id }],
  });
  expect(await readPart(graph, MACHINE, addresseeId, 'deposits { ntpn amount state }')).toEqual({
    deposits: expect.arrayContaining([
      { ntpn: one, amount: '500000', state: 'RECORDED' },
      { ntpn: two, amount: '600000', state: 'RECORDED' },
    ]),
  });
});

test('a machine is told which of its writes were refused since, and why; another province’s is not', async () => {
  const part = await partOf('72.01');
  const upload = await sendToFindings(origin, MACHINE);
  const document = { addressee: part, upload, kind: 'OTHER', title: 'Bukan milik kami' };
  const { errors } = await graph.ask(MACHINE, exampleText('integration-push-evidence'), document);
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  // The log is kept by the real clock.
  const from = (hours: number) => ({ since: new Date(Date.now() + hours * 3_600_000).toISOString() });
  const { findingAudit } = await ask('integration-refused-finding-writes', from(-1));
  expect(findingAudit.nodes[0]).toMatchObject({
    ...{ verb: 'addEvidence', nodeId: part, code: 'NOT_FOUND', reason: expect.any(String) },
    organisation: { code: '71' },
  });
  for (const { code } of findingAudit.nodes) expect(code).not.toBeNull();
  const others = await exampleAnswer(graph, 'integration-refused-finding-writes', 'integration:72', from(-1));
  expect(others.findingAudit.nodes).toEqual([]);
  const later = await ask('integration-refused-finding-writes', from(1));
  expect(later.findingAudit.nodes).toEqual([]);
});
