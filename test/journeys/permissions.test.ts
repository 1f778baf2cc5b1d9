import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const RIGHTS = '{ reach fields { field reach } acts { act reach } }';
const ASK = `{ viewer {
  meetingPermissions { meeting ${RIGHTS} invitation ${RIGHTS} attendance ${RIGHTS} commitment ${RIGHTS} }
  findingPermissions { auditReport ${RIGHTS} finding ${RIGHTS} recommendation ${RIGHTS} deposit ${RIGHTS} restricted }
} }`;

interface Rights {
  reach: string | null;
  fields: { field: string; reach: string | null }[];
  acts: { act: string; reach: string }[];
}

/** "BRANCH −text:– START:OFFICE": what is read, what is read on fewer rows, what may be done. */
const inShort = ({ reach, fields, acts }: Rights): string =>
  [
    reach ?? '–',
    ...fields.map((each) => `−${each.field}:${each.reach ?? '–'}`),
    ...acts.map((each) => `${each.act}:${each.reach}`),
  ].join(' ');

async function permissionsOf(persona: string | undefined) {
  const { data, errors } = await graph.ask(persona, ASK);
  expect(errors).toBeUndefined();
  const { meetingPermissions, findingPermissions } = data.viewer;
  const { restricted, ...findings } = findingPermissions;
  const nouns = Object.entries({ ...meetingPermissions, ...findings }) as [string, Rights][];
  return { ...Object.fromEntries(nouns.map(([noun, rights]) => [noun, inShort(rights)])), restricted };
}

const all = (reach: string) => ({
  auditReport: reach,
  finding: reach,
  recommendation: reach,
  deposit: reach,
});
const NO_POSITION = '−role:– −division:– −headcount:– −checkedInAt:– −represented:– −personName:–';
const NO_WORDS = '−text:– −measure:– −owner:– −officeNote:– −inspectorateNote:–';

test.each([
  [
    'national-auditor',
    {
      ...all('EVERYWHERE'),
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE',
      attendance: 'EVERYWHERE',
      commitment: 'EVERYWHERE VERIFY:EVERYWHERE RETURN:EVERYWHERE',
      restricted: ['IF_NAMED'],
    },
  ],
  [
    'province:71',
    {
      ...all('BRANCH'),
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE',
      attendance: 'BRANCH',
      commitment: 'BRANCH START:OFFICE REPORT:OFFICE',
      restricted: [],
    },
  ],
  [
    'regency:71.10',
    {
      ...all('OFFICE'),
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE',
      attendance: 'OFFICE',
      commitment: 'OFFICE START:OFFICE REPORT:OFFICE',
      restricted: [],
    },
  ],
  [
    'bi',
    {
      auditReport: 'EVERYWHERE',
      finding: '–',
      recommendation: 'EVERYWHERE −text:– −deposited:– −remark:–',
      deposit: '–',
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE',
      attendance: `EVERYWHERE ${NO_POSITION}`,
      commitment: `EVERYWHERE ${NO_WORDS}`,
      restricted: [],
    },
  ],
  [
    'integration:71',
    {
      ...all('BRANCH'),
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE',
      attendance: 'BRANCH −personName:–',
      commitment: 'BRANCH START:BRANCH REPORT:BRANCH',
      restricted: [],
    },
  ],
  [
    'external-auditor:bpk',
    {
      ...all('ENGAGEMENT'),
      meeting: 'ENGAGEMENT',
      invitation: 'ENGAGEMENT',
      attendance: 'ENGAGEMENT −personName:–',
      commitment: 'ENGAGEMENT',
      restricted: ['ENGAGEMENT'],
    },
  ],
  [
    'national-leadership',
    {
      ...all('EVERYWHERE'),
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE',
      attendance: 'EVERYWHERE',
      commitment: 'EVERYWHERE',
      restricted: ['TITLE'],
    },
  ],
  [
    'national-secretariat',
    {
      ...all('OFFICE'),
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE',
      attendance: 'OFFICE',
      commitment: 'OFFICE START:OFFICE REPORT:OFFICE',
      restricted: [],
    },
  ],
  [
    'whistleblowing:chair',
    {
      ...all('–'),
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE',
      attendance: '–',
      commitment: '–',
      restricted: ['IF_NAMED'],
    },
  ],
  [
    undefined,
    {
      ...all('–'),
      meeting: '–',
      invitation: '–',
      attendance: '–',
      commitment: '–',
      restricted: [],
    },
  ],
] as const)('%s is told what they may read and do', async (persona, expected) => {
  expect(await permissionsOf(persona)).toEqual(expected);
});

test('nobody asks for another’s permissions by their key', async () => {
  const { data } = await graph.askSubgraph(
    'meetings',
    { subject: 'me', roles: [], duties: [], engagements: [], scopes: [], purpose: 'DASHBOARD' },
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Viewer { subject meetingPermissions { commitment { reach } } } } }',
    {
      representations: [
        { __typename: 'Viewer', subject: 'demonstration:national-auditor' },
        { __typename: 'Viewer', subject: 'me' },
      ],
    },
  );
  expect(data._entities).toEqual([
    null,
    { subject: 'me', meetingPermissions: { commitment: { reach: null } } },
  ]);
});
