import type { GraphQLFormattedError } from 'graphql';

/** GraphQL tells whoever mistypes a variable's field what there is instead, and Apollo Server its name and its options. */
export const withoutHints = ({ message, extensions }: GraphQLFormattedError): string =>
  extensions?.validationErrorCode === 'INTROSPECTION_DISABLED'
    ? 'This graph does not describe itself.'
    : message.replace(/ Did you mean .+\?$/s, '');
