import type { GraphQLFormattedError } from 'graphql';

/** Whoever mistypes a name is told by GraphQL which names there are, and by Apollo Server how to configure it: not here. */
export const withoutHints = ({ message, extensions }: GraphQLFormattedError): string =>
  extensions?.validationErrorCode === 'INTROSPECTION_DISABLED'
    ? 'This graph does not describe itself.'
    : message.replace(/ Did you mean .+\?$/s, '');
