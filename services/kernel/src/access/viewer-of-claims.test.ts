import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { viewerOfClaims } from './viewer-of-claims.ts';

const nobody = { duties: [], engagements: [], scopes: [], purpose: 'DASHBOARD' };

test.each([
  [{ sub: 'a' }, { ...nobody, subject: 'a', roles: [] }],
  [
    { sub: 'a', roles: ['PROVINCE'], organisation_code: '71' },
    {
      ...nobody,
      subject: 'a',
      roles: ['PROVINCE'],
      level: 'PROVINCE',
      organisationCode: '71',
      provinceCode: 71,
    },
  ],
  [
    { sub: 'a', roles: ['REGENCY'], level: 'REGENCY', organisation_code: '71.10', position: 'Sekretaris' },
    {
      ...nobody,
      subject: 'a',
      roles: ['REGENCY'],
      level: 'REGENCY',
      organisationCode: '71.10',
      provinceCode: 71,
      regencyCode: 7110,
      position: 'Sekretaris',
    },
  ],
  [
    { sub: 'a', roles: ['NATIONAL_AUDITOR', 'WHISTLEBLOWING'], level: 'NATIONAL', duties: ['INTAKE'] },
    {
      ...nobody,
      subject: 'a',
      roles: ['NATIONAL_AUDITOR', 'WHISTLEBLOWING'],
      level: 'NATIONAL',
      duties: ['INTAKE'],
    },
  ],
  [
    { sub: 'a', roles: ['NATIONAL_SECRETARIAT'], organisation_code: '00', unit: 'Biro Keuangan' },
    {
      ...nobody,
      subject: 'a',
      roles: ['NATIONAL_SECRETARIAT'],
      level: 'NATIONAL',
      organisationCode: '00',
      provinceCode: 0,
      unit: 'Biro Keuangan',
    },
  ],
  [
    { sub: 'a', roles: ['EXTERNAL_AUDITOR'], body: 'BPK', engagements: ['71', '72.01'], purpose: 'AUDIT' },
    {
      subject: 'a',
      roles: ['EXTERNAL_AUDITOR'],
      duties: [],
      body: 'BPK',
      engagements: ['71', '72.01'],
      scopes: [],
      purpose: 'AUDIT',
    },
  ],
  [
    { sub: 'a', roles: ['INTEGRATION'], organisation_code: '71', scope: 'openid commitment:report profile' },
    {
      ...nobody,
      subject: 'a',
      roles: ['INTEGRATION'],
      level: 'PROVINCE',
      organisationCode: '71',
      provinceCode: 71,
      scopes: ['commitment:report'],
    },
  ],
  [
    { sub: 'a', scope: ['email', 'commitment:report', 'answer:submit'] },
    { ...nobody, subject: 'a', roles: [], scopes: ['commitment:report', 'answer:submit'] },
  ],
  // Roles for others make nobody a stranger and lend nothing; nor does a body without its role.
  [
    { sub: 'a', roles: ['offline_access', 'uma_authorization', 'toString'], body: 'BPK' },
    { ...nobody, subject: 'a', roles: [] },
  ],
  [
    { sub: 'a', roles: ['default-roles-kpu', 'BI_READER'], organisation_code: null },
    { ...nobody, subject: 'a', roles: ['BI_READER'] },
  ],
])('%j is understood', (claims, viewer) => {
  expect(viewerOfClaims({ iss: 'x', aud: 'y', exp: 1, scope: 'openid', ...claims })).toEqual(viewer);
});

test.each([
  ['sub', {}],
  ['sub', { sub: '' }],
  ['sub', { sub: 'anonymous' }],
  ['roles', { sub: 'a', roles: [7] }],
  ['roles', { sub: 'a', roles: ['INTEGRATION', 'PROVINCE'], organisation_code: '71' }],
  ['roles', { sub: 'a', roles: ['EXTERNAL_AUDITOR', 'REGENCY'], body: 'BPK', organisation_code: '71.10' }],
  ['roles', { sub: 'a', roles: 'PROVINCE', organisation_code: '71' }],
  ['roles', { sub: 'a', roles: { 0: 'NATIONAL_AUDITOR' } }],
  ['duties', { sub: 'a', duties: ['EVERYTHING'] }],
  ['level', { sub: 'a', level: 'GALAXY' }],
  ['level', { sub: 'a', level: 'NATIONAL', organisation_code: '71' }],
  ['level', { sub: 'a', roles: ['PROVINCE'], level: 'REGENCY', organisation_code: '71' }],
  ['organisation_code', { sub: 'a', roles: ['PROVINCE'] }],
  ['organisation_code', { sub: 'a', roles: ['PROVINCE'], level: 'PROVINCE' }],
  ['organisation_code', { sub: 'a', roles: ['PROVINCE'], organisation_code: '71.10' }],
  ['organisation_code', { sub: 'a', roles: ['PROVINCE'], organisation_code: '00' }],
  ['organisation_code', { sub: 'a', roles: ['INTEGRATION'] }],
  ['organisation_code', { sub: 'a', roles: ['INTEGRATION'], organisation_code: '71.10' }],
  ['organisation_code', { sub: 'a', roles: ['REGENCY'] }],
  ['organisation_code', { sub: 'a', roles: ['REGENCY'], organisation_code: '71' }],
  ['organisation_code', { sub: 'a', roles: ['PROVINCE', 'REGENCY'], organisation_code: '71' }],
  ['organisation_code', { sub: 'a', roles: ['NATIONAL_SECRETARIAT'], organisation_code: '71' }],
  ['organisation_code', { sub: 'a', roles: ['NATIONAL_AUDITOR'], organisation_code: '71.10' }],
  ['organisation_code', { sub: 'a', roles: ['NATIONAL_LEADERSHIP'], organisation_code: '71' }],
  ['organisation_code', { sub: 'a', organisation_code: '7110' }],
  ['organisation_code', { sub: 'a', organisation_code: '00.10' }],
  ['organisation_code', { sub: 'a', organisation_code: '71.00' }],
  ['organisation_code', { sub: 'a', organisation_code: '71\n' }],
  ['organisation_code', { sub: 'a', organisation_code: 71 }],
  ['engagements', { sub: 'a', engagements: ['71', '*'] }],
  ['scope', { sub: 'a', scope: 7 }],
  ['scope', { sub: 'a', scope: 'a:b '.repeat(101) }],
  ['organisation_code', { sub: 'a', roles: ['INTEGRATION'], organisation_code: ['71', '72'] }],
  ['body', { sub: 'a', body: 'KPK' }],
  ['body', { sub: 'a', roles: ['EXTERNAL_AUDITOR'], engagements: ['71'] }],
  ['purpose', { sub: 'a', purpose: 'FUN' }],
])('refused for its %s: %j', (name, claims) => {
  expect(() => viewerOfClaims(claims)).toThrow(
    expect.objectContaining({
      message: `The access token has claims that are not accepted: ${name}.`,
      extensions: { code: 'UNAUTHENTICATED' },
    }),
  );
});

const keycloak = {
  sub: 'a',
  realm_access: { roles: ['offline_access', 'PROVINCE'] },
  kpu: { kode_wilayah: '71' },
  'https://kpu.example/unit': 'Bagian Hukum',
  roles: ['NATIONAL_AUDITOR'],
};
const paths = {
  roles: 'realm_access.roles',
  organisationCode: 'kpu.kode_wilayah',
  unit: ['https://kpu.example/unit'],
};

test('an operator says in which claims an issuer writes it, and no other claim counts', () => {
  expect(viewerOfClaims(keycloak, paths)).toEqual({
    ...nobody,
    subject: 'a',
    roles: ['PROVINCE'],
    level: 'PROVINCE',
    organisationCode: '71',
    provinceCode: 71,
    unit: 'Bagian Hukum',
  });
});

test('a refusal names the claim of the issuer', () => {
  const elsewhere = { ...keycloak, kpu: { kode_wilayah: '71.10' } };
  expect(() => viewerOfClaims(elsewhere, paths)).toThrow(/: kpu\.kode_wilayah\.$/);
});

test('a path that leads nowhere, or to what every object has, finds nothing', () => {
  expect(viewerOfClaims({ sub: 'a' }, paths)).toEqual({ ...nobody, subject: 'a', roles: [] });
  expect(viewerOfClaims({ sub: 'a' }, { unit: 'constructor.name' })).toEqual({
    ...nobody,
    subject: 'a',
    roles: [],
  });
});
