import type { GraphQLFormattedError } from 'graphql';

/** GraphQL tells whoever mistypes a name which names there are, and Apollo Server how to configure it: not here. */
export const withoutHints = ({ message, extensions }: GraphQLFormattedError): string =>
  extensions?.validationErrorCode === 'INTROSPECTION_DISABLED'
    ? 'This graph does not describe itself.'
    : message.replace(/ Did you mean .+\?$/s, '');
