import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, setClock, stopClockOn, type Viewer } from '@oversight/kernel';
import { checkLine } from './check-line.ts';
import type { FindingLine } from './finding-line.ts';
import { REQUIRED_COLUMNS } from './import-columns.ts';
import type { BrokenCell, LineRefusal } from './line-refusal.ts';
import { planReports } from './plan-reports.ts';
import type { Yardstick } from './yardstick.ts';

beforeAll(() => stopClockOn('2026-06-30'));
afterAll(() => setClock(undefined));

const auditor: Viewer = { ...anonymous, subject: 'a', roles: ['NATIONAL_AUDITOR'] };
const ofBpk: Viewer = {
  ...anonymous,
  subject: 'b',
  roles: ['EXTERNAL_AUDITOR'],
  body: 'BPK',
  engagements: ['71.10'],
};
const by = (viewer: Viewer, source: Yardstick['source'] = 'BPK'): Yardstick => ({
  viewer,
  source,
  findingCodes: new Set(['1.01.07', '1.05.01']),
  recommendationCodes: new Set(['01', '02']),
  subElements: new Set(['3.7']),
  offices: new Set(['00', '71', '71.10', '71.01', '72']),
});
const LINE: FindingLine = {
  reportNumber: 'L-1',
  reportTitle: 'Judul',
  type: 'PERFORMANCE',
  reportedOn: '2025-06-10',
  fiscalYear: 2024,
  findingNumber: 1,
  findingTitle: 'Temuan 👀 مرتين',
  findingCode: '1.01.07',
  recommendationNumber: 1,
  recommendation: 'Setor',
  recommendationCode: '01',
  recommendationValue: 100n,
  organisationCode: '71.10',
  receivedOn: '2025-06-15',
};
const refused = (said: Partial<FindingLine>, yardstick = by(auditor)) => {
  try {
    checkLine({ said: { ...LINE, ...said } }, yardstick);
    return undefined;
  } catch (error) {
    return (error as { column: string }).column;
  }
};

test.each<[keyof FindingLine, Partial<FindingLine>]>([
  ['source', { source: 'APIP' }],
  ['reportNumber', { reportNumber: '' }],
  ['reportNumber', { reportNumber: '9'.repeat(81) }],
  ['findingTitle', { findingTitle: '👀'.repeat(201) }],
  ['findingTitle', { findingTitle: 'a\u0000b' }],
  ['findingTitle', { findingTitle: '\ud83d' }],
  ['type', { type: 'REVIEW' }],
  ['type', { type: 'INVESTIGATIVE' }],
  ['opinion', { opinion: 'WTP' }],
  ['findingCode', { findingCode: '1.01' }],
  ['findingCode', { findingCode: '1.05.01' }],
  ['recommendationCode', { recommendationCode: '15' }],
  ['causeSubElement', { causeSubElement: '9.9' }],
  ['organisationCode', { organisationCode: '71.1' }],
  ['auditedOffice', { auditedOffice: 'KPU' }],
  // Of the shape of one, and the former code of Merauke.
  ['organisationCode', { organisationCode: '71.99' }],
  ['auditedOffice', { auditedOffice: '91.01' }],
  ['fiscalYear', { fiscalYear: 2026 }],
  ['fiscalYear', { fiscalYear: 1998 }],
  ['firstFiscalYear', { firstFiscalYear: 2025 }],
  ['reportedOn', { reportedOn: '2026-07-01' }],
  ['findingNumber', { findingNumber: 0 }],
  ['findingNumber', { findingNumber: 2 ** 31 - 1 }],
  ['findingNumber', { findingNumber: -(2 ** 31) }],
  ['recommendationNumber', { recommendationNumber: 32_768 }],
  ['status', { status: 'TIDAK_DAPAT_DITINDAKLANJUTI', statusOn: '2025-07-01' }],
  ['officeStatus', { officeStatus: 'TIDAK_DAPAT_DITINDAKLANJUTI', statusOn: '2025-07-01' }],
  ['receivedOn', { receivedOn: '2025-06-09' }],
  ['receivedOn', { receivedOn: '2025-02-30' }],
  ['occurredOn', { occurredOn: '2025-06-11' }],
  ['answeredOn', { answeredOn: '2025-06-14' }],
  ['statusOn', { status: 'SESUAI' }],
  ['statusOn', { status: 'SESUAI', statusOn: '2025-06-01' }],
  ['findingValue', { findingValue: -1n }],
  ['share', { share: 10n ** 15n + 1n }],
  ['deposited', { deposited: 1n, recommendationCode: '02' }],
])('a line is refused for its %s', (column, said) => {
  expect(refused(said)).toBe(column);
});

test('a line of which every rule holds is taken', () => {
  expect(refused({})).toBeUndefined();
  expect(refused({ findingTitle: '👀'.repeat(200), status: 'BELUM_DITINDAKLANJUTI' })).toBeUndefined();
  expect(refused({ type: 'REVIEW' }, by(auditor, 'APIP'))).toBeUndefined();
});

test('all that is wrong with a line is said at once, of each column once', () => {
  const all = (said: Partial<FindingLine>, unread: readonly BrokenCell[] = []) => {
    try {
      checkLine({ said: { ...LINE, ...said }, unread }, by(auditor));
    } catch (error) {
      const { column, also } = error as LineRefusal;
      return [column, ...also.map((each) => each.split(':')[0])];
    }
  };
  expect(
    all({ findingValue: -1n, findingCode: '1.05.99', receivedOn: '2027-01-01', status: 'SESUAI' }),
  ).toEqual(['receivedOn', 'findingValue', 'findingCode', 'statusOn']);
  expect(all({ reportNumber: '', findingTitle: undefined, findingValue: -1n })).toEqual([
    'reportNumber',
    'findingTitle',
    'findingValue',
  ]);
  // What could not be read is told once, and nothing else is guessed from it.
  const nothing = Object.fromEntries(Object.keys(LINE).map((column) => [column, undefined]));
  expect(all({ ...nothing, findingCode: '9' }, [{ column: 'receivedOn', rule: 'No day.' }])).toEqual([
    'receivedOn',
    ...REQUIRED_COLUMNS.filter((column) => column !== 'receivedOn' && column !== 'findingCode'),
    'findingCode',
  ]);
});

test('an auditor of BPK records for the offices of its engagement', () => {
  expect(refused({}, by(ofBpk))).toBeUndefined();
  expect(refused({ organisationCode: '71.01' }, by(ofBpk))).toBe('organisationCode');
  expect(refused({ auditedOffice: '71' }, by(ofBpk))).toBe('auditedOffice');
  expect(refused({ type: 'REVIEW' }, by(ofBpk, 'APIP'))).toBe('source');
});

const planned = async (...lines: Partial<FindingLine>[]) => {
  const sent = lines.map((said, line) => ({ line, said: { ...LINE, ...said } }));
  const { reports, refused: not } = await planReports(sent, by(auditor));
  return {
    offices: reports.map(({ office }) => office),
    refused: [...not].flatMap(([index, error]) => {
      const { column } = error as { column?: string };
      return column === undefined ? [] : [[index, column]];
    }),
  };
};
const other = { organisationCode: '71.01' };

test.each<[string, Partial<FindingLine>[], [number, string][]]>([
  ['the same office twice', [{}, {}], [[1, 'organisationCode']]],
  ['two titles of one report', [{}, { reportTitle: 'Lain', findingNumber: 2 }], [[1, 'reportTitle']]],
  [
    'two codes of one recommendation',
    [{ share: 1n }, { ...other, share: 1n, recommendationCode: '02' }],
    [[1, 'recommendationCode']],
  ],
  [
    'several offices, and none that was audited',
    [{}, { ...other, findingNumber: 2 }],
    [[0, 'auditedOffice']],
  ],
  [
    'no shares',
    [{ auditedOffice: '71' }, other],
    [
      [0, 'share'],
      [1, 'share'],
    ],
  ],
  [
    'more shares than value',
    [
      { auditedOffice: '71', share: 60n },
      { ...other, share: 41n },
    ],
    [[1, 'share']],
  ],
  ['more paid in than the share', [{ deposited: 101n }], [[0, 'deposited']]],
  [
    'one id for two recommendations',
    [{ externalRef: 'a' }, { externalRef: 'a', findingNumber: 2 }],
    [[1, 'externalRef']],
  ],
  [
    'one id for two findings',
    [{ findingRef: 'a' }, { findingRef: 'a', findingNumber: 2 }],
    [[1, 'findingRef']],
  ],
])('lines are refused together: %s', async (_, lines, why) => {
  expect(await planned(...lines)).toEqual({ offices: [], refused: why });
});

test('the office audited is what a line says, or the only one there is', async () => {
  expect((await planned({}, { findingNumber: 2 })).offices).toEqual(['71.10']);
  expect((await planned({ auditedOffice: '71' }, { ...other, findingNumber: 2 })).offices).toEqual(['71']);
  expect((await planned({ auditedOffice: '71' }, { ...other, auditedOffice: '72' })).offices).toEqual([
    '71',
    '72',
  ]);
});
