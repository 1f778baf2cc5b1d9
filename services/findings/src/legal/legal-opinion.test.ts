import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setClock, stopClockOn } from '@oversight/kernel';
import { adminReturnDueOn, aphGraceDueOn } from './legal-clocks.ts';
import { LegalConclusion } from './legal-conclusion.ts';
import { LegalOpinion } from './legal-opinion.entity.ts';
import { type OpinionDetails, opinionDetailsOf } from './opinion-details.ts';

beforeAll(() => stopClockOn('2026-06-30'));
afterAll(() => setClock(undefined));

const refusal = (code: string) => expect.objectContaining({ extensions: expect.objectContaining({ code }) });
const DETAILS: OpinionDetails = {
  conclusion: 'NO_ERROR',
  number: ' 1/PH ',
  opinionOn: '2026-06-30',
  resultOn: '2026-06-30',
  text: ' Tidak ada. ',
};

test('only an administrative error that cost money is returned, ten working days after the result', () => {
  const due = Object.values(LegalConclusion).map((conclusion) =>
    adminReturnDueOn(conclusion, '2026-06-15', new Set()),
  );
  expect(due).toEqual([undefined, undefined, '2026-06-29', undefined]);
  const holidays = new Set(['2026-06-16', '2026-06-20', '2026-06-29']);
  expect(adminReturnDueOn('ADMINISTRATIVE_ERROR_WITH_LOSS', '2026-06-15', holidays)).toBe('2026-07-01');
});

test('a loss may be settled until day 60 after receipt, in calendar days', () => {
  expect(aphGraceDueOn('2026-01-01')).toBe('2026-03-02');
  expect(aphGraceDueOn('2024-01-01')).toBe('2024-03-01');
});

test('a draft is said anew by anybody, and issued by another than said it last', () => {
  const opinion = Object.assign(new LegalOpinion(), { writtenBy: 'a' });
  expect(opinion.canBeIssuedBy('a')).toBe(false);
  opinion.revise(opinionDetailsOf(DETAILS), 'b');
  expect(opinion).toMatchObject({ number: '1/PH', text: 'Tidak ada.', writtenBy: 'b', issued: false });
  expect(() => opinion.issue('b', '2026-06-30')).toThrow(refusal('FOUR_EYES'));
  opinion.issue('a', '2026-06-30');
  expect(opinion).toMatchObject({ issued: true, issuedBy: 'a', issuedOn: '2026-06-30' });
  expect(opinion.canBeIssuedBy('b')).toBe(false);
  expect(() => opinion.revise(opinionDetailsOf(DETAILS), 'a')).toThrow(refusal('ILLEGAL_STEP'));
  expect(() => opinion.issue('b', '2026-06-30')).toThrow(refusal('ILLEGAL_STEP'));
});

test.each([
  ['number', { number: '' }],
  ['text', { text: 'x'.repeat(10_001) }],
  ['opinionOn', { opinionOn: '2026-06-29' }],
  ['opinionOn', { opinionOn: '2026-07-01' }],
  ['resultOn', { resultOn: '1998-12-31' }],
])('refused for its %s: %j', (field, sent) => {
  expect(() => opinionDetailsOf({ ...DETAILS, ...sent })).toThrow(
    expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field } }),
  );
});
