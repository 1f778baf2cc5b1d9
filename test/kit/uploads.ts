import { expect } from '@jest/globals';
import { bearer } from './files.ts';

export const UPLOADS = '/files/meetings/uploads';
export const FINDING_UPLOADS = '/files/findings/uploads';

/** What every request of the protocol says first. */
export const TUS = { 'tus-resumable': '1.0.0' };

/** What one says of a file, as a header says it. */
export const metadata = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');

/** What an upload is called in the graph. */
export const idIn = (path: string): string => path.slice(-36);

export const refusalIn = async (answer: Response) => ({
  status: answer.status,
  ...JSON.parse(await answer.text()),
});

/** Uploads request by request, for what no client of the protocol would do. */
export const uploadsAt = (origin: string, uploads = UPLOADS) => {
  const ask = async (
    method: string,
    path: string,
    persona: string | undefined,
    headers: Record<string, string> = {},
    body?: Buffer,
  ) =>
    fetch(`${origin}${path}`, {
      method,
      headers: { ...TUS, ...(await bearer(persona)), ...headers },
      body: body && new Uint8Array(body),
    });
  const announce = (persona: string | undefined, size: number, values: Record<string, string> = {}) =>
    ask('POST', uploads, persona, {
      'upload-length': String(size),
      'upload-metadata': metadata({ filename: 'a.pdf', ...values }),
    });
  /** Announces what is taken; its path. */
  const began = async (persona: string, size: number, values = {}): Promise<string> => {
    const answer = await announce(persona, size, values);
    expect({ status: answer.status, location: answer.headers.get('location') }).toEqual({
      status: 201,
      location: expect.stringMatching(new RegExp(`^${uploads}/[0-9a-f-]{36}$`)),
    });
    return answer.headers.get('location') as string;
  };
  const patch = (path: string, persona: string | undefined, offset: number, body: Buffer) =>
    ask(
      'PATCH',
      path,
      persona,
      { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      body,
    );
  /** Announces a file and sends it whole. */
  const give = async (persona: string, bytes: Buffer, values: Record<string, string> = {}) => {
    const path = await began(persona, bytes.length, values);
    return { path, answer: await patch(path, persona, 0, bytes) };
  };
  const offsetOf = async (path: string, persona: string) =>
    Number((await ask('HEAD', path, persona)).headers.get('upload-offset'));
  const isGone = async (path: string, persona: string) => (await ask('HEAD', path, persona)).status === 404;
  return { ask, announce, began, patch, give, offsetOf, isGone };
};
