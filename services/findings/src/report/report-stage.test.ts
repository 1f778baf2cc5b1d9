import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ReportAction } from './report-action.ts';
import { canBeDone, mustBeDoable } from './report-stage.ts';

const ACTIONS = Object.values(ReportAction);
const draft = { draftOf: 'APIP', restricted: false, recordedBy: 'budi', changedBy: ['siti'] } as const;
const issued = { ...draft, draftOf: undefined };

test.each([
  ['a draft, whoever wrote it', draft, 'budi', ['CHANGE', 'DISCARD']],
  ['a draft, whoever wrote in it', draft, 'siti', ['CHANGE', 'DISCARD']],
  ['a draft, somebody else', draft, 'wati', ['CHANGE', 'DISCARD', 'ISSUE']],
  ['a draft of BPK, its writer', { ...draft, draftOf: 'BPK' }, 'budi', ['CHANGE', 'DISCARD', 'ISSUE']],
  ['a restricted draft', { ...draft, restricted: true }, 'budi', ['CHANGE', 'DISCARD', 'NAME_READERS']],
  ['an issued one', issued, 'wati', ['CORRECT_RECEIPT']],
  [
    'a restricted one, its writer',
    { ...issued, restricted: true },
    'budi',
    ['CORRECT_RECEIPT', 'NAME_READERS'],
  ],
  [
    'a restricted one, somebody else',
    { ...issued, restricted: true },
    'wati',
    ['CORRECT_RECEIPT', 'NAME_READERS', 'RELEASE'],
  ],
] as const)('what can be done with %s', (_, report, by, expected) => {
  expect(ACTIONS.filter((action) => canBeDone(report, action, by))).toEqual(expected);
});

test('what cannot be done is refused, by its state before it is by the person', () => {
  const report = fc.record({
    draftOf: fc.constantFrom('APIP', 'BPK', undefined),
    restricted: fc.boolean(),
    recordedBy: fc.option(fc.constantFrom('budi', 'siti'), { nil: undefined }),
    changedBy: fc.subarray(['budi', 'siti', 'wati']),
  });
  fc.assert(
    fc.property(
      report,
      fc.constantFrom(...ACTIONS),
      fc.constantFrom('budi', 'siti', 'wati'),
      (it, action, by) => {
        let refused: string | undefined;
        try {
          mustBeDoable(it, action, by);
        } catch (error) {
          refused = (error as { extensions: { code: string } }).extensions.code;
        }
        expect(refused === undefined).toBe(canBeDone(it, action, by));
        if (refused === 'FOUR_EYES') expect(canBeDone(it, action, 'nobody')).toBe(true);
      },
    ),
  );
});
