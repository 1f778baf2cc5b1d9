import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const MOST_CHARACTERS = 500_000;

/** The text of a table, longer than other texts may be. */
export class CsvText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

function csv(value: unknown): CsvText {
  if (typeof value !== 'string' || value.length > MOST_CHARACTERS || value.includes('\u0000')) {
    throw new GraphQLError(`Csv is a text of at most ${MOST_CHARACTERS} characters without NUL.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return new CsvText(value);
}

export const CsvScalar = new GraphQLScalarType<CsvText, string>({
  name: 'Csv',
  description: `A table as comma- or semicolon-separated text with a line of names (RFC 4180), at most ${MOST_CHARACTERS} characters.`,
  serialize: (value) => (value as CsvText).text,
  parseValue: csv,
  parseLiteral: (node) => csv(node.kind === Kind.STRING ? node.value : undefined),
});
