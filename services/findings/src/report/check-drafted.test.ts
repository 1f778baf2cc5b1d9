import { expect, test } from '@jest/globals';
import { brokenIn, type Drafted, type DraftedPart, isDecided } from './check-drafted.ts';

const OPEN = 'BELUM_DITINDAKLANJUTI';
const part = (said: Partial<DraftedPart> = {}): DraftedPart => ({
  ...{ office: '71.10', share: 600n, deposited: 0n, status: OPEN },
  ...said,
});
const drafted = (said: Partial<Drafted> = {}): Drafted => ({
  ...{ finding: 2, number: 3, value: 1000n, status: OPEN, parts: [part()] },
  ...said,
});

test.each<[string, Partial<Drafted>, string | undefined]>([
  ['what is asked for', {}, undefined],
  ['shares as much as the value', { parts: [part(), part({ share: 400n })] }, undefined],
  ['shares above the value', { parts: [part(), part({ share: 401n })] }, 'share'],
  ['more paid in than the share', { parts: [part({ deposited: 601n })] }, 'deposited'],
  ['a settled whole with an open part', { status: 'SESUAI' }, 'status'],
  ['an open whole with its only part settled', { parts: [part({ status: 'SESUAI' })] }, 'officeStatus'],
  [
    'an answer that no office gave',
    { status: 'BELUM_SESUAI', parts: [part(), part({ share: 0n })] },
    'status',
  ],
  ['all of it settled', { status: 'SESUAI', parts: [part({ status: 'SESUAI' })] }, undefined],
  [
    'a part settled',
    { status: 'BELUM_SESUAI', parts: [part(), part({ share: 0n, status: 'SESUAI' })] },
    undefined,
  ],
  [
    'what ended by a reason',
    { status: 'TIDAK_DAPAT_DITINDAKLANJUTI', parts: [part({ status: 'TIDAK_DAPAT_DITINDAKLANJUTI' })] },
    'status',
  ],
  [
    'a part that ended by a reason',
    { parts: [part(), part({ share: 0n, status: 'TIDAK_DAPAT_DITINDAKLANJUTI' })] },
    'status',
  ],
])('%s', (_, said, what) => {
  const broken = brokenIn(drafted(said));
  expect(broken?.what).toBe(what);
  if (broken) expect(broken.why).toMatch(/^Finding 2, recommendation 3: /);
});

test('decided is what is settled in any part, and money that was accepted', () => {
  expect(isDecided(drafted())).toBe(false);
  expect(isDecided(drafted({ status: 'BELUM_SESUAI', parts: [part({ status: 'BELUM_SESUAI' })] }))).toBe(
    false,
  );
  expect(isDecided(drafted({ status: 'SESUAI' }))).toBe(true);
  expect(isDecided(drafted({ parts: [part(), part({ status: 'SESUAI' })] }))).toBe(true);
  expect(isDecided(drafted({ parts: [part({ deposited: 1n })] }))).toBe(true);
});
