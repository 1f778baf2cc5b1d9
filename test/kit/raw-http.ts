import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** A port of its own for an app that else answers in this process. */
export async function listen(app: FastifyInstance): Promise<number> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  return (app.server.address() as AddressInfo).port;
}

const PATIENCE = 3_000;

/** All that comes back for these very bytes, until the other side closes or has been silent for long. */
export async function sendRaw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.setTimeout(PATIENCE, () => socket.destroy());
  let answer = '';
  socket.on('data', (text) => (answer += text));
  socket.on('error', () => {});
  socket.write(bytes);
  await once(socket, 'close');
  return answer;
}

/** Each answer on the connection: its status and what follows its head. */
export const answersIn = (text: string): { status: number; body: string }[] =>
  text.split(/(?=HTTP\/1\.1 \d{3} )/).flatMap((part) => {
    const [head = '', ...body] = part.split('\r\n\r\n');
    const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1];
    return status ? [{ status: Number(status), body: body.join('\r\n\r\n') }] : [];
  });

/** The bytes of a POST of JSON, with more headers in front of the usual. */
export const post = (body: string, headers: readonly string[] = []): string =>
  [
    'POST /graphql HTTP/1.1',
    'Host: graph',
    ...headers,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
