import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { viewerOfClaims } from './viewer-of-claims.ts';

const nobody = { duties: [], engagements: [], purpose: 'DASHBOARD' };

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
      purpose: 'AUDIT',
    },
  ],
])('%j is understood', (claims, viewer) => {
  expect(viewerOfClaims({ iss: 'x', aud: 'y', exp: 1, scope: 'openid', ...claims })).toEqual(viewer);
});

test.each([
  ['sub', {}],
  ['sub', { sub: '' }],
  ['sub', { sub: 'anonymous' }],
  ['roles', { sub: 'a', roles: ['SUPERUSER'] }],
  ['roles', { sub: 'a', roles: ['REGENCY', 'SUPERUSER'], organisation_code: '71.10' }],
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
  ['organisation_code', { sub: 'a', organisation_code: '7110' }],
  ['organisation_code', { sub: 'a', organisation_code: '00.10' }],
  ['organisation_code', { sub: 'a', organisation_code: '71.00' }],
  ['organisation_code', { sub: 'a', organisation_code: '71\n' }],
  ['organisation_code', { sub: 'a', organisation_code: 71 }],
  ['engagements', { sub: 'a', engagements: ['71', '*'] }],
  ['body', { sub: 'a', body: 'KPK' }],
  ['purpose', { sub: 'a', purpose: 'FUN' }],
])('refused for its %s: %j', (name, claims) => {
  expect(() => viewerOfClaims(claims)).toThrow(
    expect.objectContaining({
      message: `The access token has claims that are not accepted: ${name}.`,
      extensions: { code: 'UNAUTHENTICATED' },
    }),
  );
});
