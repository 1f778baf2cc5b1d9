import { expect, test } from '@jest/globals';
import { MeetingDocument } from './meeting-document.entity.ts';

const refusal = (code: string) => expect.objectContaining({ extensions: expect.objectContaining({ code }) });

test('versions are counted from one, and there are not too many', () => {
  const document = new MeetingDocument();
  for (let number = 1; number <= 50; number++) expect(document.nextNumber()).toBe(number);
  expect(() => document.nextNumber()).toThrow(refusal('ILLEGAL_STEP'));
});

test('it is withdrawn once, with a reason, and gets no version after that', () => {
  const document = new MeetingDocument();
  expect(() => document.withdraw('  ', 'a')).toThrow(refusal('BAD_USER_INPUT'));
  expect(document.withdrawn).toBe(false);
  document.withdraw(' Salah unggah ', 'a');
  expect(document).toMatchObject({ withdrawn: true, withdrawalReason: 'Salah unggah', withdrawnBy: 'a' });
  expect(() => document.withdraw('lagi', 'a')).toThrow(refusal('ILLEGAL_STEP'));
  expect(() => document.nextNumber()).toThrow(refusal('ILLEGAL_STEP'));
});
