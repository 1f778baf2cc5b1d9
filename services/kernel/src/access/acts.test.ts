import { expect, test } from '@jest/globals';
import { type Act, actable, actReachOf, mayAct, mustAct } from './acts.ts';
import { anonymous, type Viewer } from './viewer.ts';

const report: Act = { by: { REGENCY: 'OFFICE', INTEGRATION: 'BRANCH' }, scope: 'thing:report' };
const at = (viewer: Partial<Viewer>): Viewer => ({
  ...anonymous,
  organisationCode: '71.10',
  provinceCode: 71,
  ...viewer,
});

test.each([
  ['a person of the office', at({ roles: ['REGENCY'] }), '71.10', true],
  ['a person of the office, elsewhere', at({ roles: ['REGENCY'] }), '71.01', false],
  ['a machine without the scope', at({ roles: ['INTEGRATION'] }), '71.10', false],
  ['a machine with another scope', at({ roles: ['INTEGRATION'], scopes: ['thing'] }), '71.10', false],
  ['a machine with the scope', at({ roles: ['INTEGRATION'], scopes: ['thing:report'] }), '71.01', true],
  [
    'a machine with the scope, elsewhere',
    at({ roles: ['INTEGRATION'], scopes: ['thing:report'] }),
    '72',
    false,
  ],
  ['the public with the scope', at({ scopes: ['thing:report'] }), '71.10', false],
] as const)('%s', (_, viewer, office, may) => {
  expect(mayAct(viewer, report, office)).toBe(may);
});

test('an act without a scope is for no machine', () => {
  const machine = at({ roles: ['INTEGRATION'], scopes: ['thing:report'] });
  expect(mayAct(machine, { by: { INTEGRATION: 'BRANCH' } }, '71.10')).toBe(false);
  expect(actReachOf(machine, report)).toBe('BRANCH');
  expect(actReachOf({ ...machine, scopes: [] }, report)).toBeUndefined();
});

test('a machine that lacks nothing but the scope is told which; anybody else no more than that they may not', () => {
  const machine = at({ roles: ['INTEGRATION'], organisationCode: '71', regencyCode: undefined });
  const must = (viewer: Viewer, office: string) => () => mustAct(viewer, report, office, 'You may not.');
  expect(must(machine, '71.10')).toThrow(
    expect.objectContaining({
      message: 'You may not. The access token lacks the scope thing:report.',
      extensions: { code: 'FORBIDDEN', scope: 'thing:report' },
    }),
  );
  for (const [viewer, office] of [
    [machine, '72.01'],
    [{ ...machine, scopes: ['thing:report'] }, '72.01'],
    [at({ roles: ['BI_READER'] }), '71.10'],
  ] as const)
    expect(must(viewer, office)).toThrow(
      expect.objectContaining({ message: 'You may not.', extensions: { code: 'FORBIDDEN' } }),
    );
  expect(must({ ...machine, scopes: ['thing:report'] }, '71.10')).not.toThrow();
  expect(must(at({ roles: ['REGENCY'] }), '71.10')).not.toThrow();
});

test('an external auditor acts as one of the body whose act it is', () => {
  const assess: Act = { by: { EXTERNAL_AUDITOR: 'ENGAGEMENT', NATIONAL_AUDITOR: 'EVERYWHERE' }, body: 'BPK' };
  const auditor = at({ roles: ['EXTERNAL_AUDITOR'], engagements: ['71.10'] });
  expect(mayAct({ ...auditor, body: 'BPK' }, assess, '71.10')).toBe(true);
  expect(mayAct({ ...auditor, body: 'BPKP' }, assess, '71.10')).toBe(false);
  expect(mayAct({ ...auditor, body: 'BPK' }, assess, '71.09')).toBe(false);
  expect(mayAct(at({ roles: ['NATIONAL_AUDITOR'] }), assess, '71.09')).toBe(true);
});

test('one of the compliance team acts by a duty, which no other role lends', () => {
  const opine: Act = { by: { WHISTLEBLOWING: 'EVERYWHERE', NATIONAL_AUDITOR: 'EVERYWHERE' }, duty: 'LEGAL' };
  const team = at({ roles: ['WHISTLEBLOWING'] });
  expect(mayAct({ ...team, duties: ['LEGAL'] }, opine, '72')).toBe(true);
  expect(mayAct({ ...team, duties: ['CHAIR', 'INVESTIGATOR'] }, opine, '72')).toBe(false);
  expect(actReachOf(team, opine)).toBeUndefined();
  expect(mayAct(at({ roles: ['NATIONAL_AUDITOR'] }), opine, '72')).toBe(true);
  expect(mayAct(at({ roles: ['REGENCY'], duties: ['LEGAL'] }), opine, '71.10')).toBe(false);
});

test('as a row policy, a role that asks for more stands by itself with what it asks', () => {
  const opine: Act = { by: { WHISTLEBLOWING: 'EVERYWHERE', NATIONAL_AUDITOR: 'EVERYWHERE' }, duty: 'LEGAL' };
  const policy = actable('things', [opine]);
  const [plain = '', byDuty = ''] = policy.split(' or (');
  expect(plain).toContain('{NATIONAL_AUDITOR}');
  expect(plain).not.toContain('WHISTLEBLOWING');
  expect(byDuty).toMatch(/^\(select 'LEGAL' = any .*viewer\.duties.* and .*\{WHISTLEBLOWING\}/);
  expect(actable('things', [{ by: { INTEGRATION: 'BRANCH' } }])).not.toContain('INTEGRATION');
});
