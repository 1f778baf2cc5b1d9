import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { anonymous, type Role, type Viewer } from '@oversight/kernel';
import { mayStep } from './follow-up.policy.ts';
import { FollowUpAction } from './follow-up-action.ts';
import type { Stepped } from './follow-up-steps.ts';
import type { WorkflowState } from './workflow.ts';

const viewer = (role: Role, more: Partial<Viewer> = {}): Viewer => ({ ...anonymous, roles: [role], ...more });
const people = {
  apip: viewer('NATIONAL_AUDITOR', { organisationCode: '00', provinceCode: 0 }),
  leadership: viewer('NATIONAL_LEADERSHIP'),
  secretariat: viewer('NATIONAL_SECRETARIAT', { organisationCode: '00', provinceCode: 0 }),
  province: viewer('PROVINCE', { organisationCode: '71', provinceCode: 71 }),
  neighbour: viewer('PROVINCE', { organisationCode: '72', provinceCode: 72 }),
  regency: viewer('REGENCY', { organisationCode: '71.10', provinceCode: 71, regencyCode: 7110 }),
  bi: viewer('BI_READER'),
  machine: viewer('INTEGRATION', {
    organisationCode: '71',
    provinceCode: 71,
    scopes: ['recommendation:answer'],
  }),
  unscoped: viewer('INTEGRATION', { organisationCode: '71', provinceCode: 71, scopes: ['deposit:record'] }),
  bpk: viewer('EXTERNAL_AUDITOR', { engagements: ['71.10'], body: 'BPK' }),
  elsewhere: viewer('EXTERNAL_AUDITOR', { engagements: ['72'], body: 'BPK' }),
  bpkp: viewer('EXTERNAL_AUDITOR', { engagements: ['71.10'], body: 'BPKP' }),
  anonymous,
};
const part = (
  workflow: WorkflowState,
  source: 'BPK' | 'APIP' = 'BPK',
  organisationCode = '71.10',
): Stepped => ({
  ...{ workflow, source, organisationCode, officeStatus: 'BELUM_SESUAI' },
});
const who = (stepped: Stepped, action: FollowUpAction) =>
  Object.entries(people).flatMap(([name, each]) => (mayStep(each, stepped, action) ? [name] : []));

test.each([
  ['DISPOSE', part('RECEIVED'), ['regency', 'machine']],
  ['DRAFT', part('DISPOSED'), ['regency', 'machine']],
  ['SUBMIT', part('DRAFTED'), ['regency', 'machine']],
  ['SUBMIT', part('DRAFTED', 'BPK', '71'), ['province', 'machine']],
  ['SUBMIT', part('DRAFTED', 'BPK', '00'), ['secretariat']],
  ['CONSOLIDATE', part('SUBMITTED_TO_PROVINCE'), ['province']],
  ['VERIFY', part('SUBMITTED_TO_APIP'), ['apip']],
  ['SEND', part('VERIFIED_BY_APIP'), ['apip']],
  ['RETURN', part('SUBMITTED_TO_PROVINCE'), ['province']],
  ['RETURN', part('SUBMITTED_TO_APIP'), ['apip']],
  ['RETURN', part('SENT_TO_BPK'), ['apip', 'bpk']],
  // Out of turn it is refused as no step, to whoever ever sends back.
  ['RETURN', part('DRAFTED'), ['apip', 'province', 'bpk']],
  ['ASSESS', part('SENT_TO_BPK'), ['apip', 'bpk']],
  ['ASSESS', part('VERIFIED_BY_APIP', 'APIP'), ['apip']],
] as const)('who may %s %j', (action, stepped, expected) => {
  expect(who(stepped, action)).toEqual(expected);
});
