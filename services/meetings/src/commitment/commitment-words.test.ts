import { readFileSync } from 'node:fs';
import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { wordsSaid } from './commitment-words.ts';

/** As the findings service lists them; here they are not asked for. */
const LISTED = readFileSync(new URL('../../../findings/reference/spip_subunsur.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[0] as string);

const accepts = (subElementCode: string): boolean => {
  try {
    return wordsSaid({ subElementCode }).subElementCode === subElementCode;
  } catch {
    return false;
  }
};

test('the controls that a commitment may strengthen are the sub-elements there are, and no others', () => {
  const written = [0, 1, 2, 3, 4, 5, 6].flatMap((element) =>
    Array.from({ length: 13 }, (_, index) => `${element}.${index}`),
  );
  expect(written.filter(accepts)).toEqual(LISTED);
  expect(LISTED).toHaveLength(26);
  for (const other of ['5.03', '3.1 ', '٣.١', '5', '5.3.1', '1,1']) expect(accepts(other)).toBe(false);
  expect(() => wordsSaid({ subElementCode: '2.9' })).toThrow(
    expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field: 'subElementCode' } }),
  );
});
