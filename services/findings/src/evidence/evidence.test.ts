import { expect, test } from '@jest/globals';
import { WorkflowState } from '../follow-up/workflow.ts';
import { Evidence } from './evidence.entity.ts';
import { detailsOf } from './evidence-details.ts';
import { isWithTheOffice, mustBeWithTheOffice } from './evidence-window.ts';

const refusal = (code: string) => expect.objectContaining({ extensions: expect.objectContaining({ code }) });

test('versions are counted from one, and there are not too many', () => {
  const evidence = new Evidence();
  for (let number = 1; number <= 50; number++) expect(evidence.nextNumber()).toBe(number);
  expect(() => evidence.nextNumber()).toThrow(refusal('ILLEGAL_STEP'));
});

test('it is withdrawn once, with a reason, and gets no version after that', () => {
  const evidence = new Evidence();
  expect(() => evidence.withdraw('  ', 'a')).toThrow(refusal('BAD_USER_INPUT'));
  expect(evidence.withdrawn).toBe(false);
  evidence.withdraw(' Salah unggah ', 'a');
  expect(evidence).toMatchObject({ withdrawn: true, withdrawalReason: 'Salah unggah', withdrawnBy: 'a' });
  expect(() => evidence.withdraw('lagi', 'a')).toThrow(refusal('ILLEGAL_STEP'));
  expect(() => evidence.nextNumber()).toThrow(refusal('ILLEGAL_STEP'));
});

test('what was submitted is not withdrawn; it gets versions while the answer is with the office', () => {
  const evidence = Object.assign(new Evidence(), { answerId: 'x' });
  expect(() => evidence.withdraw('Salah', 'a')).toThrow(refusal('ILLEGAL_STEP'));
  expect(evidence.nextNumber()).toBe(1);
});

test('an answer is with the office until it is submitted, and when it was sent back', () => {
  const states = Object.values(WorkflowState);
  expect(states.filter(isWithTheOffice)).toEqual(['RECEIVED', 'DISPOSED', 'DRAFTED', 'RETURNED']);
  for (const state of states.filter((each) => !isWithTheOffice(each)))
    expect(() => mustBeWithTheOffice(state)).toThrow(refusal('ILLEGAL_STEP'));
});

test.each([
  [
    { kind: 'PHOTO', title: ' Foto 📷 ' },
    { kind: 'PHOTO', title: 'Foto 📷' },
  ],
  [
    { kind: 'TREASURY_RECEIPT', title: 'BPN', ntpn: ' abcdef0123456789 ' },
    { kind: 'TREASURY_RECEIPT', title: 'BPN', ntpn: 'ABCDEF0123456789' },
  ],
] as const)('%j is stored as %j', (sent, stored) => expect(detailsOf(sent)).toEqual(stored));

test.each([
  ['title', { kind: 'PHOTO', title: '' }],
  ['title', { kind: 'PHOTO', title: '📷'.repeat(301) }],
  ['ntpn', { kind: 'TREASURY_RECEIPT', title: 'x' }],
  ['ntpn', { kind: 'TREASURY_RECEIPT', title: 'x', ntpn: 'ABCDEF012345678' }],
  ['ntpn', { kind: 'TREASURY_RECEIPT', title: 'x', ntpn: 'ABCDEF01234567890' }],
  ['ntpn', { kind: 'DEPOSIT_SLIP', title: 'x', ntpn: 'ABCDEF0123456789' }],
] as const)('refused for its %s: %j', (field, sent) => {
  expect(() => detailsOf(sent)).toThrow(
    expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field } }),
  );
});
