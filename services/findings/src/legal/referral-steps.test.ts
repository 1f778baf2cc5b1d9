import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ReferralStatus } from './referral-status.ts';
import {
  nextReferralStatus,
  REFERRAL_STEPS,
  ReferralAction,
  type StepsBefore,
  stepsFor,
} from './referral-steps.ts';

const ACTIONS = Object.values(ReferralAction);
const refusal = (code: string) => expect.objectContaining({ extensions: expect.objectContaining({ code }) });
const at = (status: ReferralStatus, before: Partial<StepsBefore> = {}): StepsBefore => ({
  status,
  draftedBy: 'drafter',
  lastStepBy: 'last',
  ...before,
});

test.each<[ReferralStatus, string]>([
  ['DRAFT', 'OPINE'],
  ['LEGAL_OPINION', 'APPROVE'],
  ['APPROVED', 'SEND'],
  ['SENT', 'RECEIVE'],
  ['RECEIVED_BY_LAW_ENFORCEMENT', 'INQUIRE INVESTIGATE RETURN'],
  ['PRELIMINARY_INQUIRY', 'INVESTIGATE RETURN STOP'],
  ['INVESTIGATION', 'PROSECUTE RETURN STOP'],
  ['PROSECUTION', 'JUDGE'],
  ['VERDICT', 'FINALISE'],
  ['FINAL', ''],
  ['RETURNED_TO_APIP', ''],
  ['STOPPED', ''],
])('from %s somebody else goes on by "%s", and by nothing else', (status, actions) => {
  expect(stepsFor(at(status), 'another').join(' ')).toBe(actions);
  for (const action of ACTIONS.filter((each) => !actions.split(' ').includes(each)))
    expect(() => nextReferralStatus(at(status), action, 'another')).toThrow(refusal('ILLEGAL_STEP'));
});

test('whoever drafted it does not approve it; whoever took the last step does not end it', () => {
  expect(() => nextReferralStatus(at('LEGAL_OPINION'), 'APPROVE', 'drafter')).toThrow(refusal('FOUR_EYES'));
  expect(nextReferralStatus(at('LEGAL_OPINION'), 'APPROVE', 'last')).toBe('APPROVED');
  for (const [status, action] of [
    ['VERDICT', 'FINALISE'],
    ['INVESTIGATION', 'RETURN'],
    ['INVESTIGATION', 'STOP'],
  ] as const) {
    expect(() => nextReferralStatus(at(status), action, 'last')).toThrow(refusal('FOUR_EYES'));
    expect(stepsFor(at(status), 'last')).not.toContain(action);
    expect(nextReferralStatus(at(status), action, 'drafter')).toBe(REFERRAL_STEPS[action].to);
  }
});

test('random people taking random steps never leave the ladder, approve their own, or end alone', () => {
  const command = fc.record({ action: fc.constantFrom(...ACTIONS), by: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
      const referral = { status: 'DRAFT' as ReferralStatus, draftedBy: 'a', lastStepBy: 'a' };
      for (const { action, by } of commands) {
        const offered = stepsFor(referral, by).includes(action);
        let to: ReferralStatus | undefined;
        try {
          to = nextReferralStatus(referral, action, by);
        } catch {
          to = undefined;
        }
        expect(to !== undefined).toBe(offered);
        if (to === undefined) continue;
        expect(REFERRAL_STEPS[action].from).toContain(referral.status);
        if (to === 'APPROVED') expect(by).not.toBe(referral.draftedBy);
        if (['FINAL', 'RETURNED_TO_APIP', 'STOPPED'].includes(to)) expect(by).not.toBe(referral.lastStepBy);
        Object.assign(referral, { status: to, lastStepBy: by });
      }
      expect(Object.values(ReferralStatus)).toContain(referral.status);
    }),
  );
});
