import cors from '@fastify/cors';
import { REQUEST_ID } from '@oversight/kernel';
import type { FastifyInstance } from 'fastify';

const MINUTES = 60;

/**
 * Lets the pages of these origins ask, and of no other. Without credentials: who asks is said by a token that a page
 * must have, never by a cookie that a browser would send along by itself.
 */
export async function allowOrigins(graphql: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await graphql.register(cors, {
    // A list would still be told to whoever is not on it.
    origin: (asking, decide) => decide(null, asking !== undefined && origins.includes(asking) && asking),
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type', 'apollo-require-preflight'],
    exposedHeaders: [REQUEST_ID],
    credentials: false,
    maxAge: 10 * MINUTES,
  });
}
