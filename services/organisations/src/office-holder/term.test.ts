import { expect, test } from '@jest/globals';
import { checkTerm, overlaps, type Term } from './term.ts';

const TODAY = '2026-06-30';

test.each<[string, Term, string | undefined]>([
  ['a term that runs', { startsOn: '2024-01-01' }, undefined],
  ['a term that ended', { startsOn: '2024-01-01', endsOn: '2024-01-02' }, undefined],
  ['one that ends on its first day', { startsOn: '2024-01-01', endsOn: '2024-01-01' }, 'endsOn'],
  ['one that ends before', { startsOn: '2024-01-01', endsOn: '2023-12-31' }, 'endsOn'],
  ['one before there was KPU', { startsOn: '1998-12-31' }, 'startsOn'],
  ['one of the far future', { startsOn: '2077-01-01' }, 'startsOn'],
  ['one without end in sight', { startsOn: '2024-01-01', endsOn: '2999-01-01' }, 'endsOn'],
])('%s', (_, term, field) => {
  const check = () => checkTerm(term, TODAY);
  if (field === undefined) expect(check).not.toThrow();
  else expect(check).toThrow(expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field } }));
});

test.each<[Term, Term, boolean]>([
  [{ startsOn: '2024-01-01' }, { startsOn: '2025-01-01' }, true],
  [{ startsOn: '2024-01-01', endsOn: '2025-01-01' }, { startsOn: '2025-01-01' }, false],
  [{ startsOn: '2024-01-01', endsOn: '2025-01-02' }, { startsOn: '2025-01-01' }, true],
  [{ startsOn: '2024-01-01', endsOn: '2024-02-01' }, { startsOn: '2024-03-01', endsOn: '2024-04-01' }, false],
  [{ startsOn: '2024-01-01', endsOn: '2024-12-01' }, { startsOn: '2024-03-01', endsOn: '2024-04-01' }, true],
])('%o and %o overlap: %s', (one, other, expected) => {
  expect([overlaps(one, other), overlaps(other, one)]).toEqual([expected, expected]);
});
