import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { permissionsTold } from '../kit/permissions.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const ASKED = {
  field: 'findingPermissions',
  nouns: ['auditReport', 'finding', 'recommendation', 'deposit'],
  more: 'restricted',
};

const all = (reach: string, deposits = '') => ({
  auditReport: reach,
  finding: reach,
  recommendation: reach,
  deposit: `${reach}${deposits}`,
});
const DEPOSIT = 'recordDeposit recordDeposits correctDeposit withdrawDeposit';
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
      restricted: ['IF_NAMED'],
    },
  ],
  [
    'province:71',
    {
      ...all('BRANCH', ` OFFICE(${DEPOSIT})`),
      recommendation: `BRANCH OFFICE(${ANSWER}) BRANCH(CONSOLIDATE RETURN)`,
      restricted: [],
    },
  ],
  [
    'regency:71.10',
    {
      ...all('OFFICE', ` OFFICE(${DEPOSIT})`),
      recommendation: `OFFICE OFFICE(${ANSWER})`,
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
      restricted: [],
    },
  ],
  [
    'integration:71',
    {
      ...all('BRANCH', ` BRANCH(${DEPOSIT})`),
      recommendation: `BRANCH BRANCH(${ANSWER})`,
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
      restricted: ['ENGAGEMENT'],
    },
  ],
  [
    'national-leadership',
    {
      ...all('EVERYWHERE'),
      restricted: ['TITLE'],
    },
  ],
  [
    'national-secretariat',
    {
      ...all('OFFICE', ` OFFICE(${DEPOSIT})`),
      recommendation: `OFFICE OFFICE(${ANSWER})`,
      restricted: [],
    },
  ],
  [
    'whistleblowing:chair',
    {
      ...all('–'),
      restricted: ['IF_NAMED'],
    },
  ],
  [
    undefined,
    {
      ...all('–'),
      restricted: [],
    },
  ],
] as const)('%s is told what they may read and do of findings', async (persona, expected) => {
  expect(await permissionsTold(graph, persona, ASKED)).toEqual(expected);
});
