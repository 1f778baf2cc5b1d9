import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { evidenceOf, type Part, partsOf, sendToFindings } from '../kit/evidence.ts';
import { listening, pdf, sha256 } from '../kit/files.ts';
import { refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { FINDING_UPLOADS, idIn, refusalIn, uploadsAt } from '../kit/uploads.ts';

const OFFICE = 'regency:71.10';
const LIMIT = 100_000;

let graph: TestGraph;
let origin: string;
let part: Part;
let uploads: ReturnType<typeof uploadsAt>;
beforeAll(async () => {
  graph = await startTestGraph({ uploadLimit: LIMIT });
  origin = await listening(graph);
  [part] = (await partsOf(graph, '71.10')) as [Part];
  uploads = uploadsAt(origin, FINDING_UPLOADS);
});
afterAll(() => graph.close());

const add = (uploadId: string, persona = OFFICE, more: object = {}) =>
  evidenceOf(graph, origin, part).add(persona, { uploadId, ...more });
const count = (): Promise<number> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      'select (select count(*) from findings.evidence) + (select count(*) from findings.evidence_version) as n',
    );
    return Number(rows[0].n);
  });

test('other bytes than were announced are not kept', async () => {
  const { path, answer } = await uploads.give(OFFICE, pdf(), { sha256: sha256(Buffer.from('else')) });
  expect(await refusalIn(answer)).toMatchObject({ status: 422, code: 'FILE_HASH_MISMATCH' });
  expect(await refusalOf(add(idIn(path)))).toMatch(/^UPLOAD_USED|^NOT_FOUND/);
});

test('what has not arrived whole is not used', async () => {
  const bytes = pdf();
  const path = await uploads.began(OFFICE, bytes.length);
  await uploads.patch(path, OFFICE, 0, bytes.subarray(0, 100));
  expect(await refusalOf(add(idIn(path)))).toBe('UPLOAD_UNFINISHED uploadId');
  await uploads.patch(path, OFFICE, 100, bytes.subarray(100));
  expect(await refusalOf(add(idIn(path)))).toBeUndefined();
});

test('an upload is used once, also by two at once', async () => {
  const uploadId = await sendToFindings(origin, OFFICE);
  const both = await Promise.all([1, 2].map(() => refusalOf(add(uploadId))));
  expect(both.sort()).toEqual(['UPLOAD_USED uploadId', undefined]);
});

test('another’s upload is not found, nor one of another service', async () => {
  const uploadId = await sendToFindings(origin, 'integration:71');
  expect(await refusalOf(add(uploadId))).toBe('NOT_FOUND');
  expect(await refusalOf(add(uploadId, 'integration:71'))).toBeUndefined();
  const { path } = await uploadsAt(origin).give(OFFICE, pdf());
  expect(await refusalOf(add(idIn(path)))).toBe('NOT_FOUND');
  expect(await refusalOf(add('no id'))).toBe('NOT_FOUND');
});

test('a wrong type and a file that is too large are refused', async () => {
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]);
  expect(await refusalIn((await uploads.give(OFFICE, program)).answer)).toMatchObject({
    status: 415,
    code: 'FILE_TYPE_REFUSED',
  });
  expect(await refusalIn(await uploads.announce(OFFICE, LIMIT + 1))).toMatchObject({
    status: 413,
    code: 'FILE_TOO_LARGE',
  });
});

test('whoever can add to nothing sends nothing', async () => {
  for (const who of ['national-leadership', 'bi', 'whistleblowing:intake', 'external-auditor:bpkp'])
    expect(await refusalIn(await uploads.announce(who, 10))).toMatchObject({
      status: 403,
      code: 'FORBIDDEN',
    });
  expect(await refusalIn(await uploads.announce(undefined, 10))).toMatchObject({ status: 401 });
});

test('what is refused writes nothing, and leaves the upload to be used', async () => {
  const uploadId = await sendToFindings(origin, OFFICE);
  const before = await count();
  expect(await refusalOf(add(uploadId, OFFICE, { title: ' ' }))).toBe('BAD_USER_INPUT title');
  expect(await refusalOf(add(uploadId, OFFICE, { addresseeId: part.recommendation }))).toBe('NOT_FOUND');
  expect(await count()).toBe(before);
  expect(await refusalOf(add(uploadId))).toBeUndefined();
});

test('nothing of all that was a failure of ours', () => {
  expect(graph.logged.map(String)).toEqual([]);
});
