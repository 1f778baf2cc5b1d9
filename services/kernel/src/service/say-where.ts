import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Tells whoever started this process where it listens: its parent the port, anybody else a line. */
export function sayWhere(part: string, { server }: FastifyInstance): void {
  const { address, port, family } = server.address() as AddressInfo;
  if (process.send) process.send({ port });
  else
    process.stdout.write(
      `${part}: listening on http://${family === 'IPv6' ? `[${address}]` : address}:${port}\n`,
    );
}
