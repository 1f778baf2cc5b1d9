import { createServer } from 'node:net';
import { Refusal } from '../refusal.ts';

/** Says at once that a port is taken, before anything else was started for nothing. */
export async function checkPort(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(portRefusal(error, port)));
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}

/** What is wrong with an address we cannot listen on; another error comes back as it is. */
export function portRefusal(error: unknown, port: number): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new Refusal(
        'PORT_TAKEN',
        `Port ${port} is taken: stop what uses it, or start with --port ${port + 1}.`,
        error,
      );
    case 'EACCES':
      return new Refusal(
        'PORT_FORBIDDEN',
        `Port ${port} may not be used by this user: start with --port 4000.`,
        error,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Refusal('BAD_HOST', 'This machine has no such address: start with --host 127.0.0.1.', error);
    default:
      return error;
  }
}
