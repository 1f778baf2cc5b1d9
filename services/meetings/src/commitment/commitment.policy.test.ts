import { expect, test } from '@jest/globals';
import { IN_BRANCH_REACH } from '../in-branch.policy.ts';
import { reached } from '../test-viewers.ts';
import { COMMITMENT_TEXT_REACH } from './commitment.policy.ts';

test('who reads the words of a commitment and who answers for it: all who see it but BI', () => {
  expect(reached(COMMITMENT_TEXT_REACH)).toEqual({ ...reached(IN_BRANCH_REACH), BI_READER: '' });
});
