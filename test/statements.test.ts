import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestGraph, type TestGraph } from './kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const document = (name: string): string =>
  readFileSync(new URL(`../schema/operations/${name}.graphql`, import.meta.url), 'utf8');

async function statementsFor(
  persona: string,
  query: string,
  variables: object,
): Promise<Record<string, number>> {
  graph.takeStatements();
  const { errors } = await graph.ask(persona, query, variables);
  expect(errors).toBeUndefined();
  const counted = graph.takeStatements();
  expect(counted).not.toEqual({});
  return counted;
}

test.each([
  [
    'offices with everything that hangs on them',
    'query ($first: Int!) { organisations(level: REGENCY, first: $first) { totalCount nodes { name parent { name } findingIndicators { total } recommendations(first: 3) { totalCount nodes { text code { description } finding { title report { number } } addressees { organisation { name } answers { remark } deposits { ntpn } } statusHistory { to } commitments { text } } } findings(first: 3) { nodes { title } } attendance(first: 3) { nodes { meeting { title host { name } } } } commitments(first: 3) { totalCount nodes { text meeting { title } recommendation { officialStatus } } } meetings(first: 3) { nodes { title sessions { topic } } } } } }',
  ],
  [
    'recommendations from the root',
    'query ($first: Int!) { recommendations(first: $first) { totalCount nodes { text finding { title organisation { name } recommendations { number } } addressees { organisation { name parent { name } } } commitments { meeting { title } } } } }',
  ],
  [
    'meetings from the root',
    'query ($first: Int!) { meetings(first: $first, filter: { startsOn: { lt: "2025-10-25" } }) { nodes { title host { name } sessions { topic speaker { institution { name } } } attendance(first: 5) { totalCount nodes { organisation { name } } } commitments(first: 5) { nodes { text recommendation { officialStatus } } } indicators { attendanceCoverage { value } } } } }',
  ],
])('%s: as many SQL statements for 60 rows as for 10', async (_, query) => {
  const few = await statementsFor('national-auditor', query, { first: 10 });
  const many = await statementsFor('national-auditor', query, { first: 60 });
  expect(many).toEqual(few);
});

const OFFICE_PAGE = `query ($code: String!) { organisation(code: $code) {
  divisions { name } units { name } inspectorateRegion { name } externalRepresentatives { name }
  formerCodes { code } electoralCalendar { name } officeHolders(first: 20) { totalCount nodes { personName division { name } unit { name } } }
  coordinatesFollowUpFor { code } history(first: 3) { nodes { reason } }
  children { name divisions { name } units { name parent { name } } inspectorateRegion { name } formerCodes { code } electoralCalendar { name }
    externalRepresentatives { code } parent(validOn: "2022-01-01") { name }
    officeHolders(first: 20) { totalCount nodes { personName division { name } organisation { name } } } history(first: 3) { nodes { reason } } } } }`;

test('a province page costs as many SQL statements for the 38 offices of Jawa Timur as for the 4 of Papua Selatan', async () => {
  const few = await statementsFor('national-auditor', OFFICE_PAGE, { code: '93' });
  const many = await statementsFor('national-auditor', OFFICE_PAGE, { code: '35' });
  expect(many).toEqual(few);
  expect(few.organisations).toBeLessThan(40);
});

test('a search and a page of a change feed cost as many statements for much as for little', async () => {
  const search =
    'query ($first: Int!) { searchOrganisations(text: "utara", first: $first) { organisation { name parent { name } } } }';
  expect(await statementsFor('national-auditor', search, { first: 50 })).toEqual(
    await statementsFor('national-auditor', search, { first: 5 }),
  );
});

test.each([
  ['national-auditor', 'NationalDashboard', {}],
  ['province:71', 'ProvinceDashboard', { code: '71' }],
  ['province:35', 'ProvinceDashboard', { code: '35' }],
  ['regency:71.10', 'RegencyDashboard', { code: '71.10' }],
])('%s is answered by %s without an error, in few statements', async (persona, name, variables) => {
  const counted = await statementsFor(persona, document(name), variables);
  for (const [service, count] of Object.entries(counted))
    expect({ service, few: count <= 30 }).toEqual({ service, few: true });
});

const MEETINGS_OF_A_PROVINCE = `query ($code: String!) { organisation(code: $code) {
  name meetingIndicators { commitmentsOverdue { value } } trainingCoverage(topic: SPIP) { offices { value } neverTrained { name } }
  children { code name parent { name }
    meetingIndicators { attendanceCoverage { value } minutesOnTime { value } commitmentYield { value } }
    trainingCoverage(topic: SPIP) { people lastOn }
    invitations(first: 3) { totalCount nodes { attended competent answerable meeting { title host { name } } } }
    attendance(first: 3) { nodes { role revisions { reason } meeting { title } } }
    commitments(first: 3) { totalCount nodes { text history { action note } extensions { to } recommendation { officialStatus } } }
    meetings(first: 3) { nodes { title nextActions history { to } minutes { approvable paragraphs } sessions { topic } } } } } }`;

test('the meetings of a province cost as many SQL statements for 4 offices as for 38', async () => {
  const few = await statementsFor('national-auditor', MEETINGS_OF_A_PROVINCE, { code: '93' });
  const many = await statementsFor('national-auditor', MEETINGS_OF_A_PROVINCE, { code: '35' });
  expect(many).toEqual(few);
});

const NUMBERS_OF_A_PROVINCE = `query ($code: String!) { organisation(code: $code) {
  findingIndicators { total ageing { buckets { count } } findingMix { count { value } } verificationQueue { late }
    byOffice { organisation { name } indicators { total overdue ageing(by: CURRENT) { buckets { count } } } } }
  earlier: findingIndicators(asOf: "2026-01-01T00:00:00Z") { total byOffice { indicators { total } } }
  children { findingIndicators { total ageing { buckets { outstanding } } } } } }`;

test('the numbers of a province cost as many SQL statements for 4 offices as for 38', async () => {
  const few = await statementsFor('national-auditor', NUMBERS_OF_A_PROVINCE, { code: '93' });
  const many = await statementsFor('national-auditor', NUMBERS_OF_A_PROVINCE, { code: '35' });
  expect(many).toEqual(few);
});

test('the numbers of the nation by province are few statements', async () => {
  const counted = await statementsFor(
    'national-auditor',
    '{ organisation(code: "00") { findingIndicators { total byProvince { provinceCode indicators { total ageing { buckets { outstanding } } } } byInspectorateRegion { indicators { total } } } } }',
    {},
  );
  expect(counted.findings).toBeLessThan(20);
});
