import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { html } from '@oversight/kernel';
import type { Commitment } from '../commitment/commitment.entity.ts';
import { attachedOffices, printCommitments } from './print-commitments.ts';

const promised = (many: number) => {
  const codes = Array.from({ length: many }, (_, index) => `71.${index}`);
  const commitments = codes.map((organisationCode) => ({ organisationCode, text: 'Janji' }) as Commitment);
  return { commitments, offices: new Map(codes.map((code) => [code, `KPU <${code}>`])), whole: true };
};

test('of a promise of many offices their names are on a sheet of their own, of a few in its row', () => {
  const few = promised(20);
  expect(printCommitments(few)?.text).toContain('<td>Janji</td><td>KPU &lt;71.0&gt;; KPU &lt;71.1&gt;;');
  expect(attachedOffices(few)).toEqual([]);
  const many = promised(552);
  expect(printCommitments(many)?.text).toContain(
    '<td>Janji</td><td>552 kantor, sebagaimana daftar terlampir</td>',
  );
  const sheet = html`${attachedOffices(many)}`.text;
  expect(sheet).toContain('<h1>Lampiran: kantor pada komitmen 1</h1>');
  expect(sheet.split('<li>KPU &lt;')).toHaveLength(553);
});

test('where nothing was promised nothing is said of it, unless there may be what the reader does not see', () => {
  expect(printCommitments(promised(0))).toBeUndefined();
  expect(printCommitments({ ...promised(0), whole: false })?.text).toContain('terlihat oleh pembaca');
});

test('what was given up does not stand as promised', () => {
  const [kept, dropped] = promised(2).commitments as [Commitment, Commitment];
  const commitments = [kept, { ...dropped, cancelledOn: '2026-06-30' } as Commitment];
  const { text = '' } = printCommitments({ ...promised(2), commitments }) ?? {};
  expect(text.split('<td>Janji</td>')).toHaveLength(3);
  expect(text).toContain('dibatalkan pada 30 Juni 2026');
});
