import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { createAuthenticate, createIssuerKeys } from '@oversight/kernel';
import { startIssuer } from '@oversight/kernel/testing';

const GUIDE = readFileSync(new URL('../CONNECT-KEYCLOAK.md', import.meta.url), 'utf8');
const tokens = [...GUIDE.matchAll(/<!-- token: (\w+) of (\d+)(?:, (\S+))? -->\n```json\n([\s\S]*?)```/g)].map(
  ([, role = '', code = '', scope, claims = '']) => ({ role, code, scope, claims: JSON.parse(claims) }),
);

test('the guide shows a person and a machine', () => {
  expect(tokens.map(({ role }) => role)).toEqual(['PROVINCE', 'INTEGRATION']);
});

test.each(tokens)(
  'a token as the guide makes it is one of $role of $code',
  async ({ role, code, scope, claims }) => {
    const issuer = await startIssuer();
    await issuer.addKey('first', { alg: 'RS256' });
    const authenticate = createAuthenticate({
      issuer: issuer.url,
      audience: 'oversight-graph',
      keys: createIssuerKeys({ issuer: issuer.url, log: () => {} }),
    });
    const token = await issuer.token(claims, { alg: 'RS256', typ: 'JWT' });
    expect(await authenticate(`Bearer ${token}`)).toMatchObject({
      subject: claims.sub,
      roles: [role],
      organisationCode: code,
      level: 'PROVINCE',
      scopes: scope === undefined ? [] : [scope],
    });
    await issuer.close();
  },
);
