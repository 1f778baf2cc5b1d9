import { createHmac } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { scramVerifier } from './scram-verifier.ts';

/** The conversation that RFC 7677 prints. */
const SALT = 'W22ZaJ0SNY7soEsUEjb6gQ==';
const NONCE = 'rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0';
const SPOKEN = `n=user,r=rOprNGfwEbeRWgbNEkqO,r=${NONCE},s=${SALT},i=4096,c=biws,r=${NONCE}`;
const SIGNATURE = '6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=';

test('a verifier signs the conversation of RFC 7677 as its server does', () => {
  const [, , salt, , serverKey] = /^(SCRAM-SHA-256)\$4096:(.+)\$(.+):(.+)$/.exec(
    scramVerifier('pencil', Buffer.from(SALT, 'base64')),
  ) as string[] as [string, string, string, string, string];
  expect(salt).toBe(SALT);
  expect(createHmac('sha256', Buffer.from(serverKey, 'base64')).update(SPOKEN).digest('base64')).toBe(
    SIGNATURE,
  );
});

test('two of one password are not alike, and none is made of what PostgreSQL might read otherwise', () => {
  expect(scramVerifier('pencil')).not.toBe(scramVerifier('pencil'));
  for (const password of ['', 'sandi\u00a0rahasia', 'ｐ', 'a\nb'])
    expect(() => scramVerifier(password)).toThrow();
});
