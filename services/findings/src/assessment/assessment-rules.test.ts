import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DomainError, setClock, stopClockOn } from '@oversight/kernel';
import type { WorkflowState } from '../follow-up/workflow.ts';
import { type Decision, type Part, planAssessment, type Whole } from './assessment-rules.ts';
import type { OfficialStatus } from './official-status.ts';

beforeAll(() => stopClockOn('2026-06-30'));
afterAll(() => setClock(undefined));

const WHOLE: Whole = {
  source: 'BPK',
  monetary: true,
  officialStatus: 'BELUM_DITINDAKLANJUTI',
  receivedOn: '2026-03-01',
  lastEffectiveOn: '2026-03-01',
};
const part = (id: string, more: Partial<Part> = {}): Part => ({
  id,
  organisationCode: id,
  receivedOn: '2026-03-01',
  share: 100n,
  deposited: 0n,
  officeStatus: 'BELUM_DITINDAKLANJUTI',
  workflow: 'SENT_TO_BPK',
  confirmed: 40n,
  ...more,
});
const decide = (status: OfficialStatus, more: Partial<Decision> = {}): Decision => ({
  status,
  effectiveOn: '2026-06-01',
  offices: [],
  ...more,
});
const said = (addresseeId: string, status: OfficialStatus, accepted?: bigint) => ({
  addresseeId,
  status,
  accepted,
});
const refusal = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    const { code, field } = (error as DomainError).extensions as { code: string; field?: string };
    return field ? `${code} ${field}` : code;
  }
  return undefined;
};
const A = part('71.01', { confirmed: 100n });
const B = part('71.10', { confirmed: 100n });

test.each<[string, OfficialStatus, Partial<Part>, OfficialStatus, boolean, string | undefined]>([
  ['an answer is settled', 'BELUM_DITINDAKLANJUTI', { confirmed: 100n }, 'SESUAI', false, undefined],
  ['the rest is not paid', 'BELUM_DITINDAKLANJUTI', {}, 'SESUAI', false, 'BAD_USER_INPUT note'],
  ['the rest is not paid, and why', 'BELUM_DITINDAKLANJUTI', {}, 'SESUAI', true, undefined],
  ['an answer is heard', 'BELUM_DITINDAKLANJUTI', {}, 'BELUM_SESUAI', false, undefined],
  ['an answer is none', 'BELUM_DITINDAKLANJUTI', {}, 'BELUM_DITINDAKLANJUTI', false, undefined],
  ['none came', 'BELUM_DITINDAKLANJUTI', { workflow: 'DRAFTED' }, 'SESUAI', false, 'ILLEGAL_STEP'],
  [
    'none came',
    'BELUM_DITINDAKLANJUTI',
    { workflow: 'VERIFIED_BY_APIP' },
    'BELUM_SESUAI',
    false,
    'ILLEGAL_STEP',
  ],
  [
    'it never will',
    'BELUM_DITINDAKLANJUTI',
    { workflow: 'RECEIVED' },
    'TIDAK_DAPAT_DITINDAKLANJUTI',
    false,
    undefined,
  ],
  ['it is set back', 'BELUM_SESUAI', { workflow: 'ASSESSED' }, 'BELUM_DITINDAKLANJUTI', false, undefined],
  ['it is confirmed', 'BELUM_SESUAI', { workflow: 'ASSESSED' }, 'BELUM_SESUAI', false, undefined],
  ['nothing new came', 'BELUM_SESUAI', { workflow: 'ASSESSED' }, 'SESUAI', false, 'ILLEGAL_STEP'],
  ['it is reopened', 'SESUAI', { workflow: 'ASSESSED' }, 'BELUM_SESUAI', true, undefined],
  [
    'it is reopened for nothing',
    'SESUAI',
    { workflow: 'ASSESSED' },
    'BELUM_SESUAI',
    false,
    'BAD_USER_INPUT note',
  ],
  [
    'it is reopened',
    'TIDAK_DAPAT_DITINDAKLANJUTI',
    { workflow: 'RECEIVED' },
    'BELUM_DITINDAKLANJUTI',
    true,
    undefined,
  ],
])('%s: from %s with %j to %s', (_, from, more, to, isReasoned, expected) => {
  const whole = { ...WHOLE, officialStatus: from };
  const one = part('71.10', { officeStatus: from, ...more });
  const decision = decide(to, { note: isReasoned ? 'Karena.' : undefined });
  expect(refusal(() => planAssessment(whole, [one], decision))).toBe(expected);
});

test.each<[string, Decision, string | undefined]>([
  ['a settled whole settles its open parts', decide('SESUAI'), undefined],
  [
    'one part is left open',
    decide('SESUAI', { offices: [said('71.10', 'BELUM_SESUAI')] }),
    'BAD_USER_INPUT status',
  ],
  ['one part is settled', decide('BELUM_SESUAI', { offices: [said('71.10', 'SESUAI')] }), undefined],
  ['nobody answered', decide('BELUM_SESUAI'), 'BAD_USER_INPUT status'],
  [
    'the same one twice',
    decide('SESUAI', { offices: [said('71.10', 'SESUAI'), said('71.10', 'SESUAI')] }),
    'BAD_USER_INPUT offices',
  ],
  ['another’s', decide('SESUAI', { offices: [said('72.01', 'SESUAI')] }), 'BAD_USER_INPUT offices'],
  ['a day to come', decide('SESUAI', { effectiveOn: '2026-07-01' }), 'BAD_USER_INPUT effectiveOn'],
  ['before the receipt', decide('SESUAI', { effectiveOn: '2026-02-28' }), 'BAD_USER_INPUT effectiveOn'],
  [
    'less than nothing',
    decide('SESUAI', { offices: [said('71.10', 'SESUAI', -1n)] }),
    'BAD_USER_INPUT accepted',
  ],
  [
    'more than the share',
    decide('SESUAI', { offices: [said('71.10', 'SESUAI', 101n)] }),
    'BAD_USER_INPUT accepted',
  ],
  [
    'more than there is',
    decide('SESUAI', { offices: [{ ...said('71.10', 'SESUAI', 10n ** 15n + 1n), surplus: true }] }),
    'BAD_USER_INPUT accepted',
  ],
  [
    'a surplus',
    decide('SESUAI', { offices: [{ ...said('71.10', 'SESUAI', 101n), surplus: true }] }),
    undefined,
  ],
])('of two offices: %s', (_, decision, expected) => {
  expect(refusal(() => planAssessment(WHOLE, [A, B], decision))).toBe(expected);
});

test('not before the last change, nor otherwise for the only office than for the whole', () => {
  const later = { ...WHOLE, lastEffectiveOn: '2026-06-02' };
  expect(refusal(() => planAssessment(later, [A], decide('SESUAI')))).toBe('BAD_USER_INPUT effectiveOn');
  const other = decide('SESUAI', { offices: [said('71.01', 'TIDAK_DAPAT_DITINDAKLANJUTI')] });
  expect(refusal(() => planAssessment(WHOLE, [A], other))).toBe('BAD_USER_INPUT offices');
});

test.each<[string, Partial<Part>, boolean, bigint]>([
  ['what the treasury confirmed', {}, true, 40n],
  ['up to the share', { confirmed: 140n }, true, 100n],
  ['what is no money is not paid', { share: 0n }, false, 0n],
  ['assets that were accepted before', { deposited: 70n }, true, 70n],
])('unsaid, what is accepted is %s', (_, more, monetary, expected) => {
  const [plan] = planAssessment(
    { ...WHOLE, monetary },
    [part('71.10', more)],
    decide('SESUAI', { note: 'Lunas.' }),
  );
  expect(plan?.accepted).toBe(expected);
});

test.each<[WorkflowState, OfficialStatus, WorkflowState]>([
  ['SENT_TO_BPK', 'BELUM_DITINDAKLANJUTI', 'ASSESSED'],
  ['SENT_TO_BPK', 'BELUM_SESUAI', 'ASSESSED'],
  ['RECEIVED', 'TIDAK_DAPAT_DITINDAKLANJUTI', 'ASSESSED'],
  ['SUBMITTED_TO_APIP', 'BELUM_DITINDAKLANJUTI', 'SUBMITTED_TO_APIP'],
])('a part that is %s goes by %s to %s', (workflow, status, after) => {
  const [plan] = planAssessment(WHOLE, [part('71.10', { workflow })], decide(status));
  expect(plan?.workflow).toBe(after);
});
