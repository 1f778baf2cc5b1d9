import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { refusedFor } from '../report/test-refusals.ts';
import { checkValue, itemsOf, sharesOf } from './recommendation-words.ts';

const OFFICES = ['00', '71', '71.10', '72'];

test('whatever the shares, they are the value together and each office stands there once, or they are refused', () => {
  const share = fc.record({
    organisationCode: fc.constantFrom(...OFFICES, '73', 'x'),
    share: fc.option(fc.bigInt({ min: -1n, max: 20n }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(share, { maxLength: 3 }), fc.bigInt({ min: 0n, max: 20n }), (parts, value) => {
      let shares: ReadonlyMap<string, bigint> | undefined;
      const refused = refusedFor(() => {
        shares = sharesOf(parts, value, OFFICES);
      });
      if (!shares) return expect(refused).toBe('BAD_USER_INPUT');
      expect([...shares.values()].reduce((sum, each) => sum + each, 0n)).toBe(value);
      expect([...shares.values()].every((each) => each >= 0n)).toBe(true);
      expect([...shares.keys()]).toEqual(parts.map(({ organisationCode }) => organisationCode));
      expect([...shares.keys()].every((code) => OFFICES.includes(code))).toBe(true);
    }),
  );
});

test('whatever the items, those of an office are never more than its share', () => {
  const shares = new Map([
    ['71', 10n],
    ['71.10', 5n],
  ]);
  const item = fc.record({
    organisationCode: fc.constantFrom('71', '71.10', '72', undefined),
    kind: fc.constantFrom('PAYER' as const, 'TRIP' as const),
    reference: fc.constantFrom('x', ' '),
    amount: fc.bigInt({ min: -1n, max: 6n }),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 4 }), (said) => {
      let items: ReturnType<typeof itemsOf> = [];
      const refused = refusedFor(() => {
        items = itemsOf(said, shares);
      });
      if (refused) return expect(refused).toBe('BAD_USER_INPUT');
      for (const [office, most] of shares) {
        const own = items.filter(({ organisationCode }) => organisationCode === office);
        expect(own.reduce((sum, { amount }) => sum + amount, 0n) <= most).toBe(true);
      }
      for (const { kind, payer, reference } of items)
        expect([payer === undefined, reference === undefined]).toEqual([kind !== 'PAYER', kind === 'PAYER']);
    }),
  );
});

test('only a deposit must be of some money; goods to return may be worth some', () => {
  expect(refusedFor(() => checkValue('01', 0n))).toBe('BAD_USER_INPUT');
  expect([1n, 0n].map((value) => refusedFor(() => checkValue('02', value)))).toEqual([undefined, undefined]);
});
