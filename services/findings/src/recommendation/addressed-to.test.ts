import { expect, test } from '@jest/globals';
import { anonymous, type Role, type Viewer } from '@oversight/kernel';
import { addressedTo } from './addressed-to.ts';

const viewer = (role: Role, more: Partial<Viewer> = {}): Viewer => ({ ...anonymous, roles: [role], ...more });
const people = {
  auditor: viewer('NATIONAL_AUDITOR'),
  province: viewer('PROVINCE', { organisationCode: '71', provinceCode: 71 }),
  regency: viewer('REGENCY', { organisationCode: '71.10', provinceCode: 71, regencyCode: 7110 }),
  external: viewer('EXTERNAL_AUDITOR', { engagements: ['71.10'] }),
  anonymous,
};
const askers = (filter: { eq?: string; under?: string }) =>
  Object.entries(people).flatMap(([name, who]) => (addressedTo(filter, who) ? [name] : []));

test.each([
  [{ eq: '71.10' }, ['auditor', 'province', 'regency', 'external']],
  [{ eq: '71.11' }, ['auditor', 'province']],
  [{ eq: '72.01' }, ['auditor']],
  [{ under: '00' }, ['auditor', 'province', 'regency', 'external']],
  [{ under: '71' }, ['auditor', 'province', 'regency', 'external']],
  [{ under: '71.11' }, ['auditor', 'province']],
  [{ under: '72' }, ['auditor']],
])('whom the filter %j answers', (filter, expected) => {
  expect(askers(filter)).toEqual(expected);
});
