/** The column by which rows are told apart, and the value that stands for the office or the branch asked for. */
export type Grouping = 'nation' | 'province_code' | 'organisation_code';

/** An office alone, or with all below it. */
export interface Counted {
  readonly code: string;
  readonly alone: boolean;
}

export function groupingOf({ code, alone }: Counted): Grouping {
  if (alone || code.length > 2) return 'organisation_code';
  return code === '00' ? 'nation' : 'province_code';
}

export function keyOf(counted: Counted): string {
  const grouping = groupingOf(counted);
  if (grouping === 'nation') return '00';
  return grouping === 'province_code' ? String(Number(counted.code)) : counted.code;
}

/** The key of the group a row is in, and that it is one of those asked for, as SQL; `office` is the column of its office. */
export const GROUPS: Record<Grouping, (row: string, office?: string) => { key: string; asked: string }> = {
  nation: () => ({ key: `'00'`, asked: 'true' }),
  province_code: (row) => ({
    key: `${row}.province_code::text`,
    asked: `${row}.province_code = any (question.keys::smallint[])`,
  }),
  organisation_code: (row, office = 'organisation_code') => ({
    key: `${row}.${office}`,
    asked: `${row}.${office} = any (question.keys)`,
  }),
};

/** Answers in one statement for each grouping, whatever the number of offices; by what was asked. */
export async function countAlike<Question extends Counted, Row extends { readonly key: string }>(
  questions: readonly Question[],
  ask: (grouping: Grouping, alike: readonly Question[]) => Promise<Row[]>,
): Promise<Map<Question, Row | undefined>> {
  const answers = new Map<Question, Row | undefined>();
  const alike = Map.groupBy(questions, ({ code: _, alone: __, ...rest }) => JSON.stringify(rest));
  for (const asked of alike.values()) {
    for (const [grouping, group] of Map.groupBy(asked, groupingOf)) {
      const rows = await ask(grouping, group);
      const byKey = new Map(rows.map((row) => [row.key, row]));
      for (const question of group) answers.set(question, byKey.get(keyOf(question)));
    }
  }
  return answers;
}
