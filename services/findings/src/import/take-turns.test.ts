import { expect, test } from '@jest/globals';
import { anonymous } from '@oversight/kernel';
import { REQUIRED_COLUMNS } from './import-columns.ts';
import { planReports } from './plan-reports.ts';
import { readFindingsTable } from './read-findings-table.ts';

const LINES = 10_000;
const NOBODY = new Set<string>();
const yardstick = {
  viewer: { ...anonymous, subject: 'a' },
  source: 'BPK' as const,
  ...{ findingCodes: NOBODY, recommendationCodes: NOBODY, subElements: NOBODY, offices: NOBODY },
};

/** How often others had a turn while this was done. */
async function turnsDuring(work: () => unknown): Promise<number> {
  let turns = 0;
  let isDone = false;
  const count = () => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  await work();
  isDone = true;
  return turns;
}

test.each([
  ['one report', () => 'L'],
  ['many reports', (line: number) => `L-${line}`],
])('others have their turns while the lines of %s are joined', async (_, reportNumber) => {
  const sent = Array.from({ length: LINES }, (_, line) => ({
    line,
    said: { reportNumber: reportNumber(line) },
  }));
  expect(await turnsDuring(() => planReports(sent, yardstick))).toBeGreaterThanOrEqual(LINES / 250);
});

test('… and while a text is read', async () => {
  const line = REQUIRED_COLUMNS.map(() => '1').join(';');
  const text = Buffer.from([REQUIRED_COLUMNS.join(';'), ...Array(LINES).fill(line)].join('\n'));
  expect(await turnsDuring(() => readFindingsTable(text, 'text/csv'))).toBeGreaterThanOrEqual(LINES / 250);
});
