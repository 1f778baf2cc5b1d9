import { expect, test } from '@jest/globals';
import { stopClockOn } from '@oversight/kernel';
import { AuditType, ReportSource } from '../vocabulary.ts';
import { readersAfter } from './report-readers.ts';
import { checkType, isCriminal } from './report-types.ts';
import { checkReceipt, checkTimes, reportWords } from './report-words.ts';
import { refusedFor } from './test-refusals.ts';

stopClockOn('2026-06-30');

test('each source makes its own types, and only BPK’s financial audits have an opinion', () => {
  const made = (source: ReportSource, opinion?: 'WTP') =>
    Object.values(AuditType).filter((type) => !refusedFor(() => checkType({ source, type, opinion })));
  expect(made('BPK')).toEqual(['FINANCIAL', 'PERFORMANCE', 'SPECIAL_PURPOSE', 'INVESTIGATIVE']);
  expect(made('APIP')).toEqual(['INVESTIGATIVE', 'AUDIT', 'REVIEW', 'EVALUATION', 'MONITORING']);
  expect(Object.values(ReportSource).flatMap((source) => made(source, 'WTP'))).toEqual(['FINANCIAL']);
});

test.each([
  ['1.05', true],
  ['1.05.07', true],
  ['1.04.05', false],
  ['1.050', false],
])('%s indicates a criminal offence: %s', (code, expected) => expect(isCriminal(code)).toBe(expected));

const year = (more: object) => ({ reportedOn: '2026-03-02', fiscalYear: 2025, ...more }) as never;
test.each([
  [{}, undefined],
  [{ fiscalYear: 2027 }, undefined],
  [{ fiscalYear: 2028 }, 'BAD_USER_INPUT'],
  [{ fiscalYear: 1998 }, 'BAD_USER_INPUT'],
  [{ firstFiscalYear: 2016 }, undefined],
  [{ firstFiscalYear: 2015 }, 'BAD_USER_INPUT'],
  [{ firstFiscalYear: 2026 }, 'BAD_USER_INPUT'],
  [{ semester: 2 }, undefined],
  [{ semester: 0 }, 'BAD_USER_INPUT'],
  [{ reportedOn: '2026-07-01' }, 'BAD_USER_INPUT'],
])('a report with %j is refused for %s', (more, refusal) =>
  expect(refusedFor(() => checkTimes(year(more)))).toBe(refusal),
);

test('a report arrives from its day to today', () => {
  const arrives = (day: string) => refusedFor(() => checkReceipt(day, { reportedOn: '2026-03-02' }));
  expect(['2026-03-01', '2026-03-02', '2026-06-30', '2026-07-01'].map(arrives)).toEqual([
    'BAD_USER_INPUT',
    undefined,
    undefined,
    'BAD_USER_INPUT',
  ]);
});

test('what is not said stays, and an empty text takes away what may be absent', () => {
  expect(reportWords({ title: ' A ', engagementNumber: '', semester: undefined })).toEqual({
    title: 'A',
    engagementNumber: undefined,
  });
});

test('readers are named once, and neither the writer nor whoever names them goes', () => {
  const report = { needToKnow: ['budi', 'siti'], recordedBy: 'budi' };
  expect(readersAfter(report, { add: ['wati', 'siti'], remove: [], by: 'budi' })).toEqual([
    'budi',
    'siti',
    'wati',
  ]);
  expect(readersAfter(report, { add: [], remove: ['siti'], by: 'budi' })).toEqual(['budi']);
  for (const remove of [['budi'], ['siti']])
    expect(refusedFor(() => readersAfter(report, { add: [], remove, by: 'siti' }))).toBe('BAD_USER_INPUT');
});
