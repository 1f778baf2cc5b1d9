import { expect, test } from '@jest/globals';
import { anonymous, codesOf, type Role, type Viewer } from '@oversight/kernel';
import { isBudgetUser } from './budget-user.ts';
import { maskName } from './mask-name.ts';
import { mayCountLosses, nameShown } from './responsible-party.policy.ts';
import { mayActAs } from './state-loss.policy.ts';

const viewer = (role: Role, code?: string, more: Partial<Viewer> = {}): Viewer => ({
  ...anonymous,
  subject: 'somebody',
  roles: [role],
  ...(code !== undefined && codesOf(code)),
  ...more,
});
const KPA = { position: 'Sekretaris (KPA)' };
const PEOPLE: Record<string, Viewer> = {
  APN: viewer('NATIONAL_AUDITOR', '00'),
  NL: viewer('NATIONAL_LEADERSHIP', '00'),
  NS: viewer('NATIONAL_SECRETARIAT', '00'),
  PL: viewer('PROVINCE', '71'),
  'PL 72': viewer('PROVINCE', '72', KPA),
  RS: viewer('REGENCY', '71.10'),
  'RS KPA': viewer('REGENCY', '71.10', KPA),
  'RS KPA 71.11': viewer('REGENCY', '71.11', KPA),
  BI: viewer('BI_READER'),
  IC: viewer('INTEGRATION', '71', { scopes: ['deposit:record'] }),
  EA: viewer('EXTERNAL_AUDITOR', undefined, { body: 'BPK', engagements: ['71.10'] }),
  'EA 72': viewer('EXTERNAL_AUDITOR', undefined, { body: 'BPK', engagements: ['72'] }),
  BPKP: viewer('EXTERNAL_AUDITOR', undefined, { body: 'BPKP', engagements: ['71.10'] }),
  WT: viewer('WHISTLEBLOWING', '00'),
  PUB: anonymous,
};
const who = (holds: (viewer: Viewer) => unknown) =>
  Object.entries(PEOPLE)
    .filter(([, each]) => holds(each))
    .map(([name]) => name);
const row = { organisationCode: '71.10', restricted: false, needToKnow: [] as string[] };

test('who reads a name, who its initials, and who nothing', () => {
  const shown = (each: Viewer) => nameShown(each, row, 'Budi Santoso');
  expect(who((each) => shown(each) === 'Budi Santoso')).toEqual(['APN', 'NL', 'NS', 'RS KPA', 'EA', 'BPKP']);
  expect(who((each) => shown(each) === 'B. S.')).toEqual(['PL']);
});

test('while it is restricted: whoever is named as an inspector, and the engaged auditor', () => {
  const kept = { ...row, restricted: true };
  expect(who((each) => nameShown(each, kept, 'Budi'))).toEqual(['EA', 'BPKP']);
  const named = { ...kept, needToKnow: ['somebody'] };
  expect(who((each) => nameShown(each, named, 'Budi'))).toEqual(['APN', 'EA', 'BPKP']);
});

test('who acts as which party', () => {
  expect(who((each) => mayActAs(each, 'BUDGET_USER', row))).toEqual(['RS KPA']);
  expect(who((each) => mayActAs(each, 'TPKN', row))).toEqual(['NS']);
  expect(who((each) => mayActAs(each, 'SECRETARY_GENERAL', row))).toEqual(['NS']);
  expect(who((each) => mayActAs(each, 'BPK', row))).toEqual(['APN', 'EA']);
  expect(who((each) => mayActAs(each, 'INSPECTORATE', row))).toEqual(['APN']);
});

test('who counts', () => {
  expect(who((each) => mayCountLosses(each, '00', false))).toEqual(['APN', 'NL', 'NS']);
  expect(who((each) => mayCountLosses(each, '71', false))).toEqual(['APN', 'NL', 'NS', 'PL']);
  expect(who((each) => mayCountLosses(each, '71.10', true))).toEqual(['APN', 'NL', 'NS', 'PL', 'EA', 'BPKP']);
});

test.each([
  ['KPA', true],
  ['Sekretaris (KPA)', true],
  ['sekretaris (kpa)', true],
  ['Kuasa Pengguna Anggaran', true],
  ['Sekretaris (Kuasa Pengguna Anggaran)', true],
  ['Sekretaris', false],
  ['Staf KPA', false],
  ['Pembantu Kuasa Pengguna Anggaran Muda', false],
  ['KPAI', false],
  [undefined, false],
])('%s: budget user is %s', (position, is) => {
  expect(isBudgetUser({ ...anonymous, position })).toBe(is);
});

test.each([
  ['Budi Santoso', 'B. S.'],
  [' siti  nurhaliza binti tarudin ali ', 'S. N. B. T.'],
  ['Budi', 'B.'],
  ['عبد الرحمن', 'ع. ا.'],
  ['👩🏽‍🌾 Siti', '👩🏽‍🌾. S.'],
  ['É́lan', 'É́.'],
])('%s is masked as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});
