import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { insertRows } from '@oversight/kernel';
import { parse } from 'csv-parse/sync';
import type { Client } from 'pg';
import { Severity } from '../vocabulary.ts';
import { SeverityRule } from './severity-threshold.entity.ts';

const FILE = 'severity.csv';
/** What the operand of each rule looks like, and in words. */
const OPERANDS: Readonly<Record<SeverityRule, readonly [RegExp, string]>> = {
  CODE: [/^[1-3](\.\d{2}){0,2}$/, 'the beginning of a finding code, as 1.05'],
  VALUE: [/^\d{1,16}$/, 'whole rupiah'],
  REPEAT_AFTER_CLOSURE: [/^$/, 'empty'],
};

type Threshold = readonly [severity: string, rule: string, operand: string];

/** One line that says which line of the file is not taken. */
const bad = (what: string): Error => Object.assign(new Error(`${what}.`), { code: 'BAD_REFERENCE' });

/** The thresholds of the file in the given folder, or else the shipped one; all of one file, never of both. */
export function readThresholds(shipped: string, given?: string): Threshold[] {
  const file = [given, shipped]
    .map((folder) => join(folder ?? shipped, FILE))
    .find((each) => existsSync(each)) as string;
  const lines = parse(readFileSync(file), {
    columns: true,
    bom: true,
    trim: true,
    skip_empty_lines: true,
  }) as Record<string, string>[];
  return lines.map(({ severity = '', rule = '', operand = '' }, index) => {
    const where = `${file}, line ${index + 2}`;
    if (!Object.hasOwn(Severity, severity) || severity === Severity.LOW)
      throw bad(`${where}: severity "${severity}" is not CRITICAL, HIGH or MEDIUM; the rest is LOW`);
    if (!Object.hasOwn(OPERANDS, rule))
      throw bad(`${where}: rule "${rule}" is not one of ${Object.keys(SeverityRule).join(', ')}`);
    const [pattern, wanted] = OPERANDS[rule as SeverityRule];
    if (!pattern.test(operand)) throw bad(`${where}: operand "${operand}" is not ${wanted}`);
    return [severity, rule, operand];
  });
}

/** Brings the thresholds up to date, and rates every finding anew where they are others than before. */
export async function loadSeverity(client: Client, thresholds: readonly Threshold[]): Promise<void> {
  const { rows } = await client.query<{ severity: string; rule: string; operand: string }>(
    'select severity, rule, operand from findings.severity_threshold',
  );
  const words = (each: readonly string[]) => each.join(' ');
  const before = rows.map(({ severity, rule, operand }) => words([severity, rule, operand])).sort();
  if (before.join() === [...new Set(thresholds.map(words))].sort().join()) return;
  await client.query('delete from findings.severity_threshold');
  await insertRows(
    client,
    'findings.severity_threshold',
    { severity: 'text', rule: 'text', operand: 'text' },
    thresholds,
    'on conflict do nothing',
  );
  await client.query('select findings.rate_all()');
}
