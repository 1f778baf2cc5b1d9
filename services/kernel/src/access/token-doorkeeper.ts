import { randomUUID } from 'node:crypto';
import { validate as isUuid } from 'uuid';
import { DomainError } from '../graph/errors.ts';
import type { Authenticate } from './access-token.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import { REQUEST_ID } from './passport.ts';

export interface TokenDoorOptions {
  readonly authenticate: Authenticate;
  /** Whether somebody without a token is the public, or nobody. */
  readonly anonymous: boolean;
}

/** Takes the access token itself, so that another federated router can stand in front. */
export const createTokenDoorkeeper =
  ({ authenticate, anonymous }: TokenDoorOptions): Doorkeeper =>
  async ({ authorization, [REQUEST_ID]: given }) => {
    if (authorization === undefined && !anonymous) return undefined;
    try {
      const viewer = await authenticate(authorization);
      return { viewer, requestId: isUuid(given) ? (given as string) : randomUUID() };
    } catch (error) {
      if (error instanceof DomainError && error.extensions.code === 'UNAUTHENTICATED') return undefined;
      throw error;
    }
  };
