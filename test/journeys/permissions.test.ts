import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const RIGHTS = '{ reach fields { field reach } acts { act reach } }';
const ASK = `{ viewer {
  meetingPermissions { meeting ${RIGHTS} invitation ${RIGHTS} attendance ${RIGHTS} minutes ${RIGHTS} commitment ${RIGHTS} }
  findingPermissions { auditReport ${RIGHTS} finding ${RIGHTS} recommendation ${RIGHTS} deposit ${RIGHTS} restricted }
} }`;

interface Rights {
  reach: string | null;
  fields: { field: string; reach: string | null }[];
  acts: { act: string; reach: string }[];
}

/** "BRANCH −text:– OFFICE(START REPORT)": what is read, what is read on fewer rows, what may be done. */
const inShort = ({ reach, fields, acts }: Rights): string =>
  [
    reach ?? '–',
    ...fields.map((each) => `−${each.field}:${each.reach ?? '–'}`),
    ...[...Map.groupBy(acts, (each) => each.reach)].map(
      ([far, some]) => `${far}(${some.map(({ act }) => act).join(' ')})`,
    ),
  ].join(' ');

async function permissionsOf(persona: string | undefined) {
  const { data, errors } = await graph.ask(persona, ASK);
  expect(errors).toBeUndefined();
  const { meetingPermissions, findingPermissions } = data.viewer;
  const { restricted, ...findings } = findingPermissions;
  const nouns = Object.entries({ ...meetingPermissions, ...findings }) as [string, Rights][];
  return { ...Object.fromEntries(nouns.map(([noun, rights]) => [noun, inShort(rights)])), restricted };
}

const all = (reach: string, deposits = '') => ({
  auditReport: reach,
  finding: reach,
  recommendation: reach,
  deposit: `${reach}${deposits}`,
});
const DEPOSIT = 'recordDeposit recordDeposits correctDeposit withdrawDeposit';
const NO_POSITION =
  '−role:– −division:– −headcount:– −checkedInAt:– −represented:– −representedBy:– −personName:–';
const NO_WORDS = '−text:– −measure:– −owner:– −officeNote:– −inspectorateNote:– −hostNote:–';
const HOST =
  'draftMeeting changeMeeting advanceMeeting setAgenda inviteOffices withdrawInvitation openCheckIn completeAttendance';
const MINUTES = 'writeMinutes approveMinutes';
const RECORD = 'recordAttendance importAttendance correctAttendance withdrawAttendance';
const WRITE_DOWN = 'CANCEL agreeCommitments rewordCommitment extendCommitment';

const REPORTING = 'recordReport changeReport addReportAddressees discardReport issueReport correctReceipt';
const FINDING = 'recordFinding changeFinding removeFinding';
const ASKING = 'recordRecommendation changeRecommendation removeRecommendation';
const DECIDING = 'assessRecommendation confirmAssessment rejectAssessment';

/** The steps of the office that answers. */
const ANSWER = 'DISPOSE DRAFT SUBMIT';

test.each([
  [
    'national-auditor',
    {
      ...all('EVERYWHERE', ' EVERYWHERE(confirmDeposit refuteDeposit)'),
      auditReport: `EVERYWHERE EVERYWHERE(${REPORTING} nameReaders releaseReport)`,
      finding: `EVERYWHERE EVERYWHERE(${FINDING} confirmCause)`,
      recommendation: `EVERYWHERE EVERYWHERE(${ASKING} VERIFY SEND RETURN ASSESS extendDeadline ${DECIDING})`,
      meeting: `EVERYWHERE EVERYWHERE(${HOST})`,
      invitation: 'EVERYWHERE',
      attendance: `EVERYWHERE EVERYWHERE(${RECORD}) OFFICE(checkIn)`,
      commitment: `EVERYWHERE EVERYWHERE(VERIFY RETURN ${WRITE_DOWN})`,
      minutes: `EVERYWHERE EVERYWHERE(${MINUTES})`,
      restricted: ['IF_NAMED'],
    },
  ],
  [
    'province:71',
    {
      ...all('BRANCH', ` OFFICE(${DEPOSIT})`),
      recommendation: `BRANCH OFFICE(${ANSWER}) BRANCH(CONSOLIDATE RETURN)`,
      meeting: `EVERYWHERE OFFICE(${HOST})`,
      invitation: 'EVERYWHERE OFFICE(replyToInvitation)',
      attendance: `BRANCH BRANCH(${RECORD}) OFFICE(checkIn)`,
      commitment: `BRANCH OFFICE(START REPORT ${WRITE_DOWN})`,
      minutes: `– OFFICE(${MINUTES})`,
      restricted: [],
    },
  ],
  [
    'regency:71.10',
    {
      ...all('OFFICE', ` OFFICE(${DEPOSIT})`),
      recommendation: `OFFICE OFFICE(${ANSWER})`,
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE OFFICE(replyToInvitation)',
      attendance: `OFFICE OFFICE(${RECORD} checkIn)`,
      commitment: 'OFFICE OFFICE(START REPORT)',
      minutes: '–',
      restricted: [],
    },
  ],
  [
    'bi',
    {
      auditReport: 'EVERYWHERE',
      finding: '–',
      recommendation: 'EVERYWHERE −text:– −deposited:– −remark:– −disposedTo:–',
      deposit: '–',
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE',
      attendance: `EVERYWHERE ${NO_POSITION}`,
      commitment: `EVERYWHERE ${NO_WORDS}`,
      minutes: '–',
      restricted: [],
    },
  ],
  [
    'integration:71',
    {
      ...all('BRANCH', ` BRANCH(${DEPOSIT})`),
      recommendation: `BRANCH BRANCH(${ANSWER})`,
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE',
      attendance: `BRANCH −personName:– BRANCH(${RECORD})`,
      commitment: 'BRANCH BRANCH(START REPORT)',
      minutes: '–',
      restricted: [],
    },
  ],
  [
    'external-auditor:bpk',
    {
      ...all('ENGAGEMENT'),
      auditReport: `ENGAGEMENT ENGAGEMENT(${REPORTING})`,
      finding: `ENGAGEMENT ENGAGEMENT(${FINDING})`,
      recommendation: `ENGAGEMENT ENGAGEMENT(${ASKING} RETURN ASSESS extendDeadline ${DECIDING})`,
      meeting: 'ENGAGEMENT',
      invitation: 'ENGAGEMENT',
      attendance: 'ENGAGEMENT −personName:–',
      commitment: 'ENGAGEMENT',
      minutes: 'ENGAGEMENT',
      restricted: ['ENGAGEMENT'],
    },
  ],
  [
    'national-leadership',
    {
      ...all('EVERYWHERE'),
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE',
      attendance: 'EVERYWHERE OFFICE(checkIn)',
      commitment: 'EVERYWHERE',
      minutes: 'EVERYWHERE',
      restricted: ['TITLE'],
    },
  ],
  [
    'national-secretariat',
    {
      ...all('OFFICE', ` OFFICE(${DEPOSIT})`),
      recommendation: `OFFICE OFFICE(${ANSWER})`,
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE OFFICE(replyToInvitation)',
      attendance: `OFFICE OFFICE(${RECORD} checkIn)`,
      commitment: 'OFFICE OFFICE(START REPORT)',
      minutes: '–',
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
      minutes: '–',
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
      minutes: '–',
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
