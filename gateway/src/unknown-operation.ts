import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from './gateway-context.ts';

/** The stock gateway takes a wrong `operationName` for a fault of its own; it is the caller's. */
export const refuseUnknownOperation: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    async didResolveOperation({ operation, request }) {
      if (operation) return;
      throw new GraphQLError(
        request.operationName === undefined
          ? 'The document has not exactly one operation: operationName must say which.'
          : 'The document has no operation of this name.',
        { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } },
      );
    },
  }),
};
