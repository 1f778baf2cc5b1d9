import { expect, test } from '@jest/globals';
import { calendarPath, hashOfSecret, newSecret, secretIn } from './calendar-secret.ts';
import { calendarViewer } from './calendar-viewer.ts';

test('a secret has 192 bits, is another each time, and is found in its path', () => {
  const secrets = Array.from({ length: 1000 }, newSecret);
  expect(new Set(secrets).size).toBe(1000);
  for (const secret of secrets) {
    expect(Buffer.from(secret, 'base64url')).toHaveLength(24);
    expect(secretIn(calendarPath(secret).split('/').at(-1) as string)).toBe(secret);
    expect(hashOfSecret(secret)).not.toContain(secret);
  }
});

test.each(['', '.ics', 'x.ics', `${'a'.repeat(33)}.ics`, 'a'.repeat(32), `${'%'.repeat(32)}.ics`])(
  '"%s" holds none',
  (file) => expect(secretIn(file)).toBeUndefined(),
);

test.each([
  ['00', 'NATIONAL_SECRETARIAT', 0],
  ['71', 'PROVINCE', 71],
  ['71.10', 'REGENCY', 71],
] as const)('by an address of %s, somebody of that office reads', (office, role, provinceCode) => {
  expect(calendarViewer(office)).toMatchObject({
    roles: [role],
    organisationCode: office,
    provinceCode,
    duties: [],
    scopes: [],
    engagements: [],
  });
});
