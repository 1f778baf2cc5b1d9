import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** When in the life of one statement the line is cut. */
export type Moment = 'before it is sent' | 'before its answer';

export interface CuttingProxy {
  /** The same database, by way of the proxy. */
  through(url: string): string;
  /** Cuts the line at the given statement from now on, counted from 1; with 0 it counts only. */
  cutAt(statement: number, moment?: Moment): void;
  /** Statements since `cutAt`. */
  readonly count: number;
  close(): Promise<void>;
}

/** Stands between a service and PostgreSQL, and cuts the line at a statement of the test's choice. */
export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(target);
  let count = 0;
  let at = 0;
  let when: Moment = 'before it is sent';
  const sockets = new Set<Socket>();

  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    const cut = () => {
      client.destroy();
      database.destroy();
    };
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', cut);
      socket.on('close', cut);
    }
    let deaf = false;
    client.on('data', (bytes) => {
      if (startsStatement(bytes)) {
        count += 1;
        if (count === at) {
          if (when === 'before it is sent') return cut();
          deaf = true;
        }
      }
      database.write(bytes);
    });
    database.on('data', (bytes) => (deaf ? cut() : client.write(bytes)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    through(url) {
      const changed = new URL(url);
      changed.hostname = '127.0.0.1';
      changed.port = String((server.address() as AddressInfo).port);
      return changed.toString();
    },
    cutAt(statement, moment = 'before it is sent') {
      count = 0;
      at = statement;
      when = moment;
    },
    get count() {
      return count;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A simple query, or the first message of an extended one: the client sends each statement in one piece. */
const startsStatement = (bytes: Buffer): boolean => bytes[0] === 0x51 || bytes[0] === 0x50;
