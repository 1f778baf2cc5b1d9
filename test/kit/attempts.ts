import type { Client, DatabaseError } from 'pg';

/** What PostgreSQL calls insufficient_privilege. */
export const REFUSED = '42501';

/** What becomes of each statement, one after the other: the code of its error, or its rows. */
export async function attempt(
  client: Client,
  statements: readonly string[],
): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const sql of statements) {
    answers[sql] = await client.query(sql).then(
      ({ rows }) => rows,
      ({ code }: DatabaseError) => code,
    );
  }
  return answers;
}

/** The same answer to every statement. */
export const each = (statements: readonly string[], answer: unknown): Record<string, unknown> =>
  Object.fromEntries(statements.map((sql) => [sql, answer]));
