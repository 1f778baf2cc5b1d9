import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { Context } from '../graph/context.ts';
import { asFailure } from '../graph/errors.ts';
import { beginReads, endStatements } from './keep-reads-apart.ts';

/**
 * One transaction per request, begun only for an operation that will run, and committed before the body goes
 * out: what was answered as done is done. A failed commit replaces the answer.
 */
export const transactionPlugin = (report: (error: unknown) => void): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    async didResolveOperation({ contextValue: { em }, operation }) {
      await em.begin();
      if (operation?.operation === OperationTypeNode.QUERY) await beginReads(em);
    },
    async willSendResponse({ contextValue: { em, audit, afterwards }, operation, response }) {
      if (!em.isInTransaction()) return;
      try {
        await endStatements(em, operation?.operation === OperationTypeNode.MUTATION);
        await em.commit();
        afterwards?.begin();
      } catch (error) {
        report(error);
        // Gives the connection back if it still lives.
        await em.rollback().catch(() => {});
        await audit?.undone();
        response.http.status = 500;
        response.body = {
          kind: 'single',
          singleResult: { errors: [asFailure(error)] },
        };
      }
    },
  }),
});
