import { Agent, type ClientRequest, request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps, Agent as SecureAgent } from 'node:https';
import { duplexPair } from 'node:stream';
import type { FastifyInstance } from 'fastify';

/** Begins a request to a service; what it says is streamed in both directions and held nowhere. */
export type OpenLine = (url: URL, options: RequestOptions) => ClientRequest;

/** Kept alive, so that a service can answer before it has heard all and the rest has somewhere to go. */
const agents = { 'http:': new Agent({ keepAlive: true }), 'https:': new SecureAgent({ keepAlive: true }) };

export const overNetwork: OpenLine = (url, options) =>
  url.protocol === 'https:'
    ? overHttps(url, { ...options, agent: agents['https:'] })
    : overHttp(url, { ...options, agent: agents['http:'] });

/** To a service of this process: HTTP as it is, over a pair of streams instead of a port. */
export const within =
  ({ server }: FastifyInstance): OpenLine =>
  (url, options) =>
    overHttp(url, {
      ...options,
      createConnection() {
        const [here, there] = duplexPair();
        server.emit('connection', there);
        return here;
      },
    });
