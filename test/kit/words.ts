/** What an answer never says of how we are built, who else is there, or where anything is. */
export const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  'a suggestion': /did you mean/i,
  SQL: /\b(select|insert into|update|delete from|where|order by|rollback|savepoint)\s+["\w*]|\$\d\b/i,
  'a table, column or role':
    /relation "|column "|constraint|permission denied|row-level|_(app|login|owner|sigma|loader)\b|\bpg_|"(findings|meetings|organisations|whistleblowing)"\."/i,
  'the error of a database':
    /postgres|sqlstate|\b(42|57|55|23|22|08|25)[0-9P]\d\d\b|canceling|terminating|deadlock|statement timeout|connection (terminated|refused)/i,
  'a path': /\/(home|usr|tmp|var|work|src|node_modules)\/|[a-z]:\\|file:\/\/|\.(ts|js|mjs|cjs)\b/i,
  'a stack': /\bat \S+ \(|stack(trace)?"?:|(\n|\\n)\s+at /i,
  'a package':
    /mikro-?orm|kysely|type-?graphql|graphql-js|fastify|find-my-way|dataloader|node-postgres|\bFST_|\bERR_|DriverException|apollo (server|gateway)|ApolloServer/i,
  'a host or address':
    /localhost|127\.0\.0\.1|\b\d{1,3}(\.\d{1,3}){3}\b|:\d{4,5}\b|ECONN|ENOTFOUND|\.(internal|local)\b/i,
  'a part of ours': /serviceName|subgraph|supergraph|passport|_service|_entities|join__/i,
  'a plan or a trace': /queryPlan|ftv1|tracing|"?duration"?:|startTime/i,
};

const WORD = /[\w$]+/g;
const unless = (own: string) => {
  const mine = new Set(own.match(WORD));
  return (word: string) => (mine.has(word) ? '' : word);
};

/** Which of them a text tells all the same; whatever word the client wrote itself does not count. */
export function told(text: string, own = ''): string[] {
  const said = text.replace(WORD, unless(own));
  return Object.entries(FORBIDDEN).flatMap(([what, pattern]) => {
    const found = pattern.exec(said)?.[0];
    return found === undefined ? [] : [`${what}: ${found}`];
  });
}
