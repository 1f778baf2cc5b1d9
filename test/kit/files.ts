import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Upload } from 'tus-js-client';
import { asAdministrator } from './databases.ts';
import { act } from './mutations.ts';
import { listen } from './raw-http.ts';
import type { Answer, TestGraph } from './test-graph.ts';
import { tokenFor } from './tokens.ts';

/** Bytes that are a PDF to whoever looks at them. */
export const pdf = (size = 2000): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(Math.max(0, size - 15)), Buffer.from('\n%%EOF')]);

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export const bearer = async (persona: string | undefined): Promise<Record<string, string>> =>
  persona === undefined ? {} : { authorization: `Bearer ${await tokenFor(persona)}` };

export interface Sent {
  readonly metadata?: Record<string, string>;
  readonly chunkSize?: number;
  /** Told of each upload's client before it begins, so that a test can break it off. */
  readonly with?: (upload: Upload, sent: () => number) => void;
  readonly retryDelays?: number[];
  readonly endpoint?: string;
}

/** Sends a file by the client that others use; answers with the id of its upload. */
export async function send(
  origin: string,
  persona: string | undefined,
  bytes: Buffer,
  options: Sent = {},
): Promise<string> {
  const headers = await bearer(persona);
  let progress = 0;
  return new Promise((resolve, reject) => {
    const upload = new Upload(Readable.from(parts(bytes)) as never, {
      endpoint: options.endpoint ?? `${origin}/files/meetings/uploads`,
      uploadSize: bytes.length,
      chunkSize: options.chunkSize ?? 8 * 1024 * 1024,
      retryDelays: options.retryDelays ?? [],
      headers,
      metadata: { filename: 'notula.pdf', sha256: sha256(bytes), ...options.metadata },
      onProgress: (sent) => {
        progress = sent;
      },
      onSuccess: () => resolve((upload.url as string).slice(-36)),
      onError: reject,
    });
    options.with?.(upload, () => progress);
    upload.start();
  });
}

function* parts(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += 65_536) yield bytes.subarray(start, start + 65_536);
}

export const listening = async ({ gateway }: TestGraph): Promise<string> =>
  `http://127.0.0.1:${await listen(gateway)}`;

/** The first meeting that a host calls and this holds of; `and` is SQL. */
export const meetingOf = ({ databases }: TestGraph, host: string, and = 'true'): Promise<string> =>
  asAdministrator(databases.open, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from meetings.meeting where organisation_code = $1 and published and ${and} order by id limit 1`,
      [host],
    );
    if (!rows[0]) throw new Error(`${host} calls no such meeting.`);
    return rows[0].id;
  });

const DOCUMENT = `{ document { id title kind classification version changeable
  versions { number fileName mediaType size sha256 downloadPath uploadedBy } } }`;

export const addDocument = (graph: TestGraph, persona: string, input: object): Promise<Answer> =>
  act(
    graph,
    persona,
    'addMeetingDocument',
    { kind: 'REPORT', title: 'Laporan', classification: 'RESTRICTED', ...input },
    DOCUMENT,
  );

export const codeIn = ({ errors }: Answer): unknown => errors?.[0]?.extensions.code;

/** A page for printing, as somebody gets it. */
export async function printedPage(origin: string, path: string, persona?: string) {
  const answer = await fetch(`${origin}/files/meetings/${path}`, { headers: await bearer(persona) });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
