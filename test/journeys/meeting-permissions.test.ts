import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { permissionsTold } from '../kit/permissions.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const ASKED = {
  field: 'meetingPermissions',
  nouns: ['meeting', 'invitation', 'attendance', 'minutes', 'commitment'],
};

const NO_POSITION =
  '−role:– −division:– −headcount:– −checkedInAt:– −represented:– −representedBy:– −personName:–';
const NO_WORDS = '−text:– −measure:– −owner:– −officeNote:– −inspectorateNote:– −hostNote:–';
const HOST =
  'draftMeeting changeMeeting advanceMeeting setAgenda inviteOffices withdrawInvitation openCheckIn completeAttendance';
const MINUTES = 'writeMinutes approveMinutes';
const RECORD = 'recordAttendance importAttendance correctAttendance withdrawAttendance';
const WRITE_DOWN = 'CANCEL agreeCommitments rewordCommitment extendCommitment';

test.each([
  [
    'national-auditor',
    {
      meeting: `EVERYWHERE EVERYWHERE(${HOST})`,
      invitation: 'EVERYWHERE',
      attendance: `EVERYWHERE EVERYWHERE(${RECORD}) OFFICE(checkIn)`,
      commitment: `EVERYWHERE EVERYWHERE(VERIFY RETURN ${WRITE_DOWN})`,
      minutes: `EVERYWHERE EVERYWHERE(${MINUTES})`,
    },
  ],
  [
    'province:71',
    {
      meeting: `EVERYWHERE OFFICE(${HOST})`,
      invitation: 'EVERYWHERE OFFICE(replyToInvitation)',
      attendance: `BRANCH BRANCH(${RECORD}) OFFICE(checkIn)`,
      commitment: `BRANCH OFFICE(START REPORT ${WRITE_DOWN})`,
      minutes: `– OFFICE(${MINUTES})`,
    },
  ],
  [
    'regency:71.10',
    {
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE OFFICE(replyToInvitation)',
      attendance: `OFFICE OFFICE(${RECORD} checkIn)`,
      commitment: 'OFFICE OFFICE(START REPORT)',
      minutes: '–',
    },
  ],
  [
    'bi',
    {
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE',
      attendance: `EVERYWHERE ${NO_POSITION}`,
      commitment: `EVERYWHERE ${NO_WORDS}`,
      minutes: '–',
    },
  ],
  [
    'integration:71',
    {
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE',
      attendance: `BRANCH −personName:– BRANCH(${RECORD})`,
      commitment: 'BRANCH BRANCH(START REPORT)',
      minutes: '–',
    },
  ],
  [
    'external-auditor:bpk',
    {
      meeting: 'ENGAGEMENT',
      invitation: 'ENGAGEMENT',
      attendance: 'ENGAGEMENT −personName:–',
      commitment: 'ENGAGEMENT',
      minutes: 'ENGAGEMENT',
    },
  ],
  [
    'national-leadership',
    {
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE',
      attendance: 'EVERYWHERE OFFICE(checkIn)',
      commitment: 'EVERYWHERE',
      minutes: 'EVERYWHERE',
    },
  ],
  [
    'national-secretariat',
    {
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE OFFICE(replyToInvitation)',
      attendance: `OFFICE OFFICE(${RECORD} checkIn)`,
      commitment: 'OFFICE OFFICE(START REPORT)',
      minutes: '–',
    },
  ],
  [
    'whistleblowing:chair',
    {
      meeting: 'EVERYWHERE',
      invitation: 'EVERYWHERE',
      attendance: '–',
      commitment: '–',
      minutes: '–',
    },
  ],
  [
    undefined,
    {
      meeting: '–',
      invitation: '–',
      attendance: '–',
      commitment: '–',
      minutes: '–',
    },
  ],
] as const)('%s is told what they may read and do of meetings', async (persona, expected) => {
  expect(await permissionsTold(graph, persona, ASKED)).toEqual(expected);
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
