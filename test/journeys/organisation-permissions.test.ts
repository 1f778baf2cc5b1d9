import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { act, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const RIGHTS = '{ reach fields { field reach } acts { act reach } }';
const ASK = `{ viewer { organisationPermissions { organisation ${RIGHTS} officeHolder ${RIGHTS} division ${RIGHTS} history ${RIGHTS} } } }`;

interface Rights {
  reach: string | null;
  fields: { field: string; reach: string | null }[];
  acts: { act: string; reach: string }[];
}
const inShort = ({ reach, fields, acts }: Rights): string =>
  [
    reach ?? '–',
    ...fields.map((each) => `−${each.field}:${each.reach ?? '–'}`),
    ...acts.map((each) => `${each.act}:${each.reach}`),
  ].join(' ');

const ALL = 'EVERYWHERE';
const OWN = 'EVERYWHERE changeContact:OFFICE';
const KEEPS = (reach: string) =>
  ['appoint', 'end', 'correct'].map((act) => `${act}OfficeHolder:${reach}`).join(' ');
test.each([
  [
    'national-auditor',
    `${ALL} changeContact:${ALL} planCalendarEntry:${ALL} changeCalendarEntry:${ALL}`,
    `${ALL} ${KEEPS(ALL)}`,
    ALL,
  ],
  ['national-leadership', ALL, ALL, ALL],
  ['national-secretariat', OWN, `OFFICE ${KEEPS('OFFICE')}`, 'OFFICE'],
  ['province:71', OWN, `BRANCH ${KEEPS('OFFICE')}`, 'BRANCH'],
  ['regency:71.10', OWN, `OFFICE ${KEEPS('OFFICE')}`, 'OFFICE'],
  ['bi', ALL, '–', '–'],
  ['integration:71', ALL, 'BRANCH −personName:–', '–'],
  ['external-auditor:bpk', ALL, 'ENGAGEMENT', 'ENGAGEMENT'],
  ['whistleblowing:chair', ALL, ALL, '–'],
  [undefined, ALL, '–', '–'],
])(
  '%s is told what they may read and do of offices',
  async (persona, organisation, officeHolder, history) => {
    const { data, errors } = await graph.ask(persona, ASK);
    expect(errors).toBeUndefined();
    const told = Object.entries(data.viewer.organisationPermissions as Record<string, Rights>);
    expect(Object.fromEntries(told.map(([noun, rights]) => [noun, inShort(rights)]))).toEqual({
      organisation,
      officeHolder,
      division: persona === 'national-auditor' ? `${ALL} addDivision:${ALL} changeDivision:${ALL}` : ALL,
      history,
    });
  },
);

test('a write of an office stands in the audit log under that office', async () => {
  const call = { phone: '12345', reason: 'x', expectedVersion: 99 };
  const refused = (organisationCode: string) =>
    refusalOf(act(graph, 'regency:71.10', 'changeContact', { organisationCode, ...call }));
  expect(await refused('71.10')).toBe('CONFLICT expectedVersion');
  expect(await refused('71.11')).toBe('FORBIDDEN');
  const { data } = await graph.ask(
    'national-auditor',
    '{ organisationAudit(first: 2) { nodes { verb nodeType nodeId outcome code organisation { code } } } }',
  );
  const entry = (code: string, why: string) => ({
    ...{ verb: 'changeContact', nodeType: 'Organisation', nodeId: code, outcome: 'REFUSED', code: why },
    organisation: { code },
  });
  expect(data.organisationAudit.nodes).toEqual([entry('71.11', 'FORBIDDEN'), entry('71.10', 'CONFLICT')]);
});
