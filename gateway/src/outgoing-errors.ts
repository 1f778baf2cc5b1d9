import type { ApolloServerOptions } from '@apollo/server';
import { mask } from '@oversight/kernel';
import { GraphQLError } from 'graphql';
import { currentContext, type GatewayContext } from './gateway-context.ts';

/** What Apollo and subgraphs say about themselves, and the id, which only the gateway decides to give. */
const INTERNAL = new Set(['serviceName', 'stacktrace', 'exception', 'response', 'http', 'requestId']);

/** Every error on its way out: bugs without their words, nothing of how we are built, and the request's id. */
export const outgoingErrors =
  (log: (error: unknown) => void): NonNullable<ApolloServerOptions<GatewayContext>['formatError']> =>
  (formatted, error) => {
    const context = currentContext.getStore();
    // In a document that asks for whistle-blowing no error carries one: it would name the whole request.
    const requestId = context?.whistleblowingKeys.size === 0 ? context.requestId : undefined;
    const report = (cause: unknown) => log(`${requestId ? `${requestId} ` : ''}${describe(error, cause)}`);
    const { extensions = {}, ...masked } = mask(report)(formatted, error);
    const shown = Object.entries(extensions).filter(([name]) => !INTERNAL.has(name));
    return { ...masked, extensions: { ...Object.fromEntries(shown), ...(requestId && { requestId }) } };
  };

/** A subgraph has logged its own failure, and its words may hold what people wrote. */
function describe(error: unknown, cause: unknown): string {
  if (error instanceof GraphQLError && error.extensions.serviceName !== undefined) {
    return `${error.extensions.serviceName} answered with a failure of its own`;
  }
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
