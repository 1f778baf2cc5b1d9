import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readThresholds } from './load-severity.ts';

const SHIPPED = join(import.meta.dirname, '../../reference');
let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'severity-'));
});
afterAll(() => rmSync(place, { recursive: true }));

const folder = (...lines: string[]): string => {
  const made = mkdtempSync(join(place, 'reference-'));
  writeFileSync(join(made, 'severity.csv'), `${lines.join('\n')}\n`);
  return made;
};

test('a folder without the file has the thresholds that are shipped, one with it those alone', () => {
  const shipped = readThresholds(SHIPPED);
  expect(shipped).toContainEqual(['CRITICAL', 'VALUE', '1000000000']);
  expect(readThresholds(SHIPPED, place)).toEqual(shipped);
  expect(readThresholds(SHIPPED, folder('severity,rule,operand', 'HIGH,VALUE,5'))).toEqual([
    ['HIGH', 'VALUE', '5'],
  ]);
});

test.each([
  ['LOW,VALUE,5', 'severity "LOW" is not CRITICAL, HIGH or MEDIUM'],
  ['HIGH,SIZE,5', 'rule "SIZE" is not one of'],
  ['HIGH,VALUE,5.5', 'operand "5.5" is not whole rupiah'],
  ['HIGH,VALUE,-5', 'operand "-5" is not whole rupiah'],
  ['HIGH,CODE,1.5', 'operand "1.5" is not the beginning of a finding code'],
  ['HIGH,REPEAT_AFTER_CLOSURE,yes', 'operand "yes" is not empty'],
])('a line %s is refused by its number', (line, why) => {
  expect(() => readThresholds(SHIPPED, folder('severity,rule,operand', 'HIGH,VALUE,1', line))).toThrow(
    new RegExp(`severity.csv, line 3: ${why.replace(/[.()]/g, '\\$&')}`),
  );
});
