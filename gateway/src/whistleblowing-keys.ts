import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind } from 'graphql';
import type { GatewayContext } from './gateway-context.ts';
import { responseKey, selectedFields } from './selected-fields.ts';

const PREFIX = 'whistleblowing';

/** The keys under which a document asks for whistle-blowing, aliases and fragments opened. */
export const whistleblowingKeys = (document: DocumentNode): string[] =>
  document.definitions
    .filter((each) => each.kind === Kind.OPERATION_DEFINITION)
    .flatMap(({ selectionSet }) => selectedFields(document, selectionSet))
    .filter(({ name }) => name.value.startsWith(PREFIX))
    .map(responseKey);

/** Whoever blows the whistle must not be found in a log by an id from the answer, so the keys are noted first. */
export const noteWhistleblowingKeys: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => {
    const note = async (known: { document?: DocumentNode; contextValue: GatewayContext }) => {
      if (!known.document) return;
      for (const key of whistleblowingKeys(known.document)) known.contextValue.whistleblowingKeys.add(key);
    };
    // A document seen before is not validated again, one that is refused is not resolved.
    return { validationDidStart: note, didResolveOperation: note };
  },
};
