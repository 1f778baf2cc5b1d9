import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { evidenceOf, type Part, partsOf, setWorkflow } from '../kit/evidence.ts';
import { listening, pdf, sha256 } from '../kit/files.ts';
import { must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const OFFICE = 'regency:71.10';

let graph: TestGraph;
let origin: string;
let parts: Part[];
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
  parts = await partsOf(graph, '71.10', 'DRAFTED', 2);
});
afterAll(() => graph.close());

const of = (part = 0) => evidenceOf(graph, origin, parts[part] as Part);
// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what a test asserts.
const added = async (persona: string, input: object = {}, bytes?: Buffer): Promise<any> =>
  (await must<{ evidence: object }>(of().add(persona, input, bytes))).evidence;

test('an office and its province’s machine show what was done, and each is read by whom the matrix says', async () => {
  const bytes = pdf(10_000);
  const evidence = await added(OFFICE, { kind: 'TREASURY_RECEIPT', ntpn: ' 0a1b2c3d4e5f6g7h ' }, bytes);
  expect(evidence).toMatchObject({
    kind: 'TREASURY_RECEIPT',
    title: 'SOP baru',
    ntpn: '0A1B2C3D4E5F6G7H',
    addedOn: '2026-06-30',
    withdrawnAt: null,
    version: 1,
    changeable: true,
    answer: null,
    addressee: { id: parts[0]?.id },
    versions: [
      {
        number: 1,
        fileName: 'notula.pdf',
        mediaType: 'application/pdf',
        size: 10_000,
        sha256: sha256(bytes),
      },
    ],
  });
  expect(evidence.versions[0].addedBy).toBeNull();
  const byMachine = await added('integration:71', { title: 'Dari mesin 🧾 \u05e9\u05dc\u05d5\u05dd' });
  expect(byMachine.title).toBe('Dari mesin 🧾 \u05e9\u05dc\u05d5\u05dd');
  const seen: Record<string, unknown> = {};
  for (const who of [
    'national-auditor',
    'national-leadership',
    'national-secretariat',
    'province:71',
    'province:72',
    OFFICE,
    'regency:71.01',
    'bi',
    'integration:71',
    'integration:72',
    'external-auditor:bpk',
    'external-auditor:bpkp',
    'external-auditor:bpk@72',
    'whistleblowing:legal',
    undefined,
  ]) {
    const { data } = await graph.ask(
      who,
      `{ recommendation(id: "${parts[0]?.recommendation}") { addressees { organisation { code } evidence { id } } } }`,
    );
    const listed = data.recommendation?.addressees
      .find(({ organisation }: { organisation: { code: string } }) => organisation.code === '71.10')
      ?.evidence.map(({ id }: { id: string }) => (id === evidence.id ? 'office' : 'machine'));
    const { status } = await of().get(evidence.versions[0].downloadPath, who);
    seen[who ?? 'public'] = [listed?.join() ?? 'no part', status];
  }
  expect(seen).toEqual({
    'national-auditor': ['office,machine', 200],
    'national-leadership': ['', 404],
    'national-secretariat': ['no part', 404],
    'province:71': ['office,machine', 200],
    'province:72': ['no part', 404],
    [OFFICE]: ['office,machine', 200],
    'regency:71.01': ['no part', 404],
    bi: ['', 404],
    'integration:71': ['machine', 404],
    'integration:72': ['no part', 404],
    'external-auditor:bpk': ['office,machine', 200],
    'external-auditor:bpkp': ['office,machine', 200],
    'external-auditor:bpk@72': ['no part', 404],
    'whistleblowing:legal': ['no part', 404],
    public: ['no part', 404],
  });
  const file = await of().get(evidence.versions[0].downloadPath, 'external-auditor:bpk');
  expect(sha256(Buffer.from(await file.arrayBuffer()))).toBe(sha256(bytes));
});

test('versions are added and none is replaced; who reads an old version of it is told', async () => {
  const { id, version } = await added(OFFICE);
  const next = await must<{ evidence: { version: number; versions: { number: number; addedBy: string }[] } }>(
    of().addVersion(OFFICE, { evidenceId: id, expectedVersion: version }),
  );
  expect(next.evidence.versions.map(({ number }) => number)).toEqual([1, 2]);
  expect(await refusalOf(of().addVersion(OFFICE, { evidenceId: id, expectedVersion: version }))).toBe(
    'CONFLICT expectedVersion',
  );
  const both = await Promise.all(
    [1, 2].map(() =>
      refusalOf(of().addVersion(OFFICE, { evidenceId: id, expectedVersion: next.evidence.version })),
    ),
  );
  expect(both.sort()).toEqual(['CONFLICT expectedVersion', undefined]);
});

test('it is withdrawn with a reason and stays; its file is then the office’s only', async () => {
  const { id, version, versions } = await added(OFFICE);
  for (const reason of [' ', 'x'.repeat(501)])
    expect(await refusalOf(of().withdraw(OFFICE, { evidenceId: id, expectedVersion: version, reason }))).toBe(
      'BAD_USER_INPUT reason',
    );
  const { evidence } = await must<{ evidence: { version: number } }>(
    of().withdraw(OFFICE, { evidenceId: id, expectedVersion: version }),
  );
  expect(evidence).toMatchObject({ withdrawalReason: 'Salah unggah', changeable: false });
  expect(await refusalOf(of().withdraw(OFFICE, { evidenceId: id, expectedVersion: evidence.version }))).toBe(
    'ILLEGAL_STEP',
  );
  for (const [who, status] of [
    [OFFICE, 200],
    ['national-auditor', 404],
    ['external-auditor:bpk', 404],
    ['province:71', 404],
  ] as const)
    expect({ who, status: (await of().get(versions[0].downloadPath, who)).status }).toEqual({ who, status });
});

test.each(['national-auditor', 'province:71', 'external-auditor:bpk'])(
  '%s sees it and shows nothing for the office',
  async (who) => {
    const { id, version } = await added(OFFICE);
    const uploadId = '00000000-0000-4000-8000-000000000000';
    expect(await refusalOf(of().add(who, { uploadId }))).toBe('FORBIDDEN');
    expect(await refusalOf(of().withdraw(who, { evidenceId: id, expectedVersion: version }))).toBe(
      'FORBIDDEN',
    );
  },
);

test.each(['regency:71.01', 'integration:72', 'national-leadership', 'bi', undefined])(
  '%s neither finds the evidence nor changes it',
  async (who) => {
    const { id, version } = await added(OFFICE);
    const refusal = await refusalOf(
      of().withdraw(who as string, { evidenceId: id, expectedVersion: version }),
    );
    expect(['NOT_FOUND', 'UNAUTHENTICATED']).toContain(refusal);
    const read = (persona: string | undefined) =>
      refusalOf(graph.ask(persona, `{ evidence(id: "${id}") { id } }`));
    expect([await read(who), await read(OFFICE)]).toEqual(['NOT_FOUND', undefined]);
  },
);

test.each([
  ['RECEIVED', undefined],
  ['DISPOSED', undefined],
  ['DRAFTED', undefined],
  ['RETURNED', undefined],
  ['SUBMITTED_TO_PROVINCE', 'ILLEGAL_STEP'],
  ['SUBMITTED_TO_APIP', 'ILLEGAL_STEP'],
  ['VERIFIED_BY_APIP', 'ILLEGAL_STEP'],
  ['SENT_TO_BPK', 'ILLEGAL_STEP'],
  ['ASSESSED', 'ILLEGAL_STEP'],
])('while the answer is %s, adding is %s', async (workflow, refusal) => {
  await setWorkflow(graph, parts[1]?.id as string, workflow);
  expect(await refusalOf(of(1).add(OFFICE))).toBe(refusal);
});

test.each([
  ['title', { title: '  ' }],
  ['title', { title: 'x'.repeat(301) }],
  ['ntpn', { ntpn: '0A1B2C3D4E5F6G7H' }],
  ['ntpn', { kind: 'TREASURY_RECEIPT' }],
  ['ntpn', { kind: 'TREASURY_RECEIPT', ntpn: '0A1B2C3D4E5F6G7' }],
  ['ntpn', { kind: 'TREASURY_RECEIPT', ntpn: '0A1B2C3D4E5F6G7H8' }],
  ['ntpn', { kind: 'TREASURY_RECEIPT', ntpn: '0A1B-2C3D4E5F6G7' }],
])('refused for its %s: %j', async (field, input) => {
  expect(await refusalOf(of().add(OFFICE, input))).toBe(`BAD_USER_INPUT ${field}`);
});
