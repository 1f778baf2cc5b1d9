import { DomainError, forbidden, type Viewer } from '@oversight/kernel';
import { GraphQLError, GraphQLScalarType, parse } from 'graphql';
import type { SubgraphSource } from './subgraph.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])`;

export const organisations: SubgraphSource = {
  name: 'organisations',
  typeDefs: parse(`${LINK}
    type Query {
      organisations: [Organisation!]
      viewer: Viewer
    }
    type Viewer { subject: ID! roles: [String!]! provinceCode: Int regencyCode: Int }
    type Organisation @key(fields: "code") { code: ID! name: String! }`),
  resolvers: {
    Query: {
      organisations: () => [
        { code: '71', name: 'Sulawesi Utara' },
        { code: '71.10', name: 'Kabupaten Bolaang Mongondow Timur' },
      ],
      viewer: (_: unknown, __: unknown, { viewer }: { viewer: Viewer }) => viewer,
    },
  },
};

export const meetings: SubgraphSource = {
  name: 'meetings',
  typeDefs: parse(`${LINK}
    scalar Day
    type Query {
      meetings(on: Day): [Meeting!]
      refuse: String
      fail: String
      tell: String
    }
    type Mutation { rename(name: String!): String }
    type Organisation @key(fields: "code") { code: ID! meetings: [Meeting!] nextMeeting: Meeting }
    type Meeting @key(fields: "id") { id: ID! title: String! }`),
  resolvers: {
    Day: new GraphQLScalarType({
      name: 'Day',
      parseValue(value) {
        if (value === '2026-10-21') return value;
        throw new GraphQLError('Day is YYYY-MM-DD.', { extensions: { code: 'BAD_USER_INPUT' } });
      },
    }),
    Query: {
      meetings: () => [{ id: 'm1', title: 'Rapat' }],
      refuse: () => {
        throw forbidden('You may not.');
      },
      fail: () => {
        throw new Error('password is hunter2 at select * from finding');
      },
      tell: () => {
        throw new DomainError('BAD_USER_INPUT', 'No.', {
          field: 'when',
          stacktrace: ['at /secret/path.ts'],
          exception: { sql: 'select 1' },
        });
      },
    },
    Mutation: { rename: (_: unknown, { name }: { name: string }) => name },
    Organisation: {
      __resolveReference: ({ code }: { code: string }) => ({ code }),
      meetings: ({ code }: { code: string }) => [{ id: `m-${code}`, title: 'Rapat' }],
      nextMeeting: () => null,
    },
  },
};

export const whistleblowing: SubgraphSource = {
  name: 'whistleblowing',
  typeDefs: parse(`${LINK}
    type Query { whistleblowingCase(key: String): String whistleblowingCategories: [String!] }`),
  resolvers: {
    Query: {
      whistleblowingCase: () => {
        throw new DomainError('NOT_FOUND', 'No such case.');
      },
      whistleblowingCategories: () => ['TPK'],
    },
  },
};
