import cors from '@fastify/cors';
import { REQUEST_ID } from '@oversight/kernel';
import type { FastifyInstance } from 'fastify';

const MINUTES = 60;

/** What a page may say, and hear, at each kind of door. */
const DOORS = {
  graphql: {
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type', 'apollo-require-preflight'],
    exposedHeaders: [REQUEST_ID],
  },
  files: {
    methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'if-none-match',
      'range',
      'tus-resumable',
      'upload-length',
      'upload-metadata',
      'upload-offset',
    ],
    exposedHeaders: [
      REQUEST_ID,
      'content-disposition',
      'content-range',
      'etag',
      'location',
      'tus-resumable',
      'upload-expires',
      'upload-length',
      'upload-offset',
    ],
  },
} as const;

/**
 * Lets the pages of these origins ask, and of no other. Without credentials: who asks is said by a token that a page
 * must have, never by a cookie that a browser would send along by itself.
 */
export async function allowOrigins(
  door: FastifyInstance,
  origins: readonly string[],
  kind: keyof typeof DOORS = 'graphql',
): Promise<void> {
  if (origins.length === 0) return;
  const { methods, allowedHeaders, exposedHeaders } = DOORS[kind];
  await door.register(cors, {
    // A list would still be told to whoever is not on it.
    origin: (asking, decide) => decide(null, asking !== undefined && origins.includes(asking) && asking),
    methods: [...methods],
    allowedHeaders: [...allowedHeaders],
    exposedHeaders: [...exposedHeaders],
    credentials: false,
    maxAge: 10 * MINUTES,
  });
}
