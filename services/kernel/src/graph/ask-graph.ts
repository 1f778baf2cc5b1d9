import { type DocumentNode, execute, type GraphQLSchema } from 'graphql';
import type { Admission } from '../access/doorkeeper.ts';
import { type CreateContext, transact } from '../files/transact.ts';
import { DomainError } from './errors.ts';

export type AskGraph = <T>(
  admission: Admission,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
) => Promise<T>;

/** A question to a service's own part of the graph, for what is answered over HTTP: by the same types, rows and fields. */
export const askingGraph =
  (schema: GraphQLSchema, createContext: CreateContext): AskGraph =>
  <T>(admission: Admission, document: DocumentNode, variables: Readonly<Record<string, unknown>>) =>
    transact(createContext, admission, async (contextValue) => {
      const { data, errors } = await execute({ schema, document, contextValue, variableValues: variables });
      const error = errors?.[0];
      if (!error) return data as T;
      // Without a place in the answer it is a variable that does not fit its type.
      throw error.path ? (error.originalError ?? error) : new DomainError('BAD_USER_INPUT', error.message);
    });
