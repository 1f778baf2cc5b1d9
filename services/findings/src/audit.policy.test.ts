import { expect, test } from '@jest/globals';
import { anonymous, type Role, type Viewer } from '@oversight/kernel';
import { mayRead, mayReadContent } from './audit.policy.ts';
import { mayCount, seesAllCounted } from './indicators/finding-indicators.policy.ts';

const viewer = (roles: Role[], more: Partial<Viewer> = {}): Viewer => ({
  ...anonymous,
  subject: 'x',
  roles,
  ...more,
});
const people = {
  auditor: viewer(['NATIONAL_AUDITOR'], { organisationCode: '00', provinceCode: 0 }),
  leader: viewer(['NATIONAL_LEADERSHIP'], { organisationCode: '00', provinceCode: 0 }),
  secretariat: viewer(['NATIONAL_SECRETARIAT'], { organisationCode: '00', provinceCode: 0 }),
  province: viewer(['PROVINCE'], { organisationCode: '71', provinceCode: 71 }),
  regency: viewer(['REGENCY'], { organisationCode: '71.10', provinceCode: 71, regencyCode: 7110 }),
  bi: viewer(['BI_READER']),
  machine: viewer(['INTEGRATION'], { organisationCode: '71', provinceCode: 71 }),
  external: viewer(['EXTERNAL_AUDITOR'], { engagements: ['71.10'] }),
  team: viewer(['WHISTLEBLOWING']),
  anonymous,
};
type Person = keyof typeof people;
const allowed = (may: (viewer: Viewer) => boolean) =>
  (Object.keys(people) as Person[]).filter((person) => may(people[person]));

const row = { restricted: false, needToKnow: [] as string[], organisationCode: '71.10' };
const sealed = { ...row, restricted: true, needToKnow: ['named'] };
const SEE_WORDS: Person[] = ['auditor', 'leader', 'province', 'regency', 'machine', 'external'];

test('who reads the words of a recommendation to 71.10', () => {
  expect(allowed((who) => mayRead(who, row, 'text'))).toEqual(SEE_WORDS);
  expect(allowed((who) => mayRead(who, { ...row, organisationCode: '72.01' }, 'text'))).toEqual([
    'auditor',
    'leader',
  ]);
});

test('who reads the content of a restricted finding: whoever is named or engaged, not even APIP at large', () => {
  expect(allowed((who) => mayReadContent(who, sealed))).toEqual(['external']);
  expect(mayReadContent({ ...people.auditor, subject: 'named' }, sealed)).toBe(true);
  expect(mayRead({ ...people.team, subject: 'named' }, sealed, 'text')).toBe(true);
});

test('a name on a need-to-know list opens nothing by itself: only to an inspector or the compliance team', () => {
  const named = (person: Person) => ({ ...people[person], subject: 'named' });
  const who = (Object.keys(people) as Person[]).filter((person) => mayReadContent(named(person), sealed));
  expect(who).toEqual(['auditor', 'external', 'team']);
  // Once it is released, the list says nothing any more.
  const released = { ...sealed, restricted: false };
  expect(mayRead(named('team'), released, 'text')).toBe(false);
  expect(mayRead(named('auditor'), released, 'text')).toBe(true);
});

test('a second role does not lend its breadth to the first', () => {
  const both = { ...people.regency, roles: ['REGENCY', 'BI_READER'] as Role[] };
  expect(mayRead(both, row, 'text')).toBe(true);
  expect(mayRead(both, { ...row, organisationCode: '71.11' }, 'text')).toBe(false);
});

test.each([
  [{ code: '00', scope: 'BRANCH' }, ['auditor', 'leader', 'bi']],
  [{ code: '00', scope: 'BRANCH', source: 'BPK' }, Object.keys(people)],
  [{ code: '00', scope: 'BRANCH', source: 'APIP' }, ['auditor', 'leader', 'bi']],
  [{ code: '00', scope: 'OFFICE' }, ['auditor', 'leader', 'secretariat', 'bi']],
  [{ code: '71', scope: 'BRANCH' }, ['auditor', 'leader', 'province', 'bi', 'machine']],
  [{ code: '71', scope: 'OFFICE' }, ['auditor', 'leader', 'province', 'bi', 'machine']],
  [
    { code: '71.10', scope: 'BRANCH' },
    ['auditor', 'leader', 'province', 'regency', 'bi', 'machine', 'external'],
  ],
  [{ code: '72', scope: 'BRANCH' }, ['auditor', 'leader', 'bi']],
] as const)('who gets the number %j', (question, expected) => {
  expect(allowed((who) => mayCount(who, question))).toEqual(expected);
});

test('of the public’s national numbers, deadlines and what is outstanding are for those who see all that is counted', () => {
  const question = { code: '00', scope: 'BRANCH', source: 'BPK' } as const;
  expect(allowed((who) => seesAllCounted(who, question))).toEqual(['auditor', 'leader', 'bi']);
});
