import { expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '../access/viewer.ts';
import { auditRow, insertInto } from './audit-row.ts';

const regency: Viewer = {
  ...anonymous,
  subject: 'sri',
  roles: ['REGENCY'],
  organisationCode: '71.10',
  provinceCode: 71,
  regencyCode: 7110,
};
const COLUMNS = insertInto('meetings', (place) => `$${place}`)
  .match(/\((.*?)\)/)?.[1]
  ?.split(', ') as string[];
const rowOf = (
  ...[viewer, deed, verdict]: [Viewer, Parameters<typeof auditRow>[2], Parameters<typeof auditRow>[3]]
) =>
  Object.fromEntries(
    auditRow(viewer, 'request', deed, verdict).map((value, index) => [COLUMNS[index], value]),
  );
const refused = { outcome: 'REFUSED', code: 'FORBIDDEN', reason: 'No.' } as const;

test('an entry says who, as what, did what to which node, and what became of it', () => {
  const deed = {
    verb: 'advanceCommitment',
    action: 'REPORT',
    nodeId: 'c1',
    nodeType: 'Commitment',
    organisationCode: '71.10',
  };
  expect(rowOf(regency, deed, refused)).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    subject: 'sri',
    roles: '{"REGENCY"}',
    verb: 'advanceCommitment',
    action: 'REPORT',
    node_id: 'c1',
    node_type: 'Commitment',
    outcome: 'REFUSED',
    code: 'FORBIDDEN',
    reason: 'No.',
    request_id: 'request',
    organisation_code: '71.10',
    province_code: 71,
  });
});

test.each([
  ['the node’s office', { verb: 'v', organisationCode: '72.01' }, regency, '72.01', 72],
  ['the writer’s, of a node that was not found', { verb: 'v' }, regency, '71.10', 71],
  ['the centre, where neither has one', { verb: 'v' }, anonymous, '00', 0],
] as const)('it stands under %s', (_, deed, viewer, office, province) => {
  expect(rowOf(viewer, deed, { outcome: 'DONE' })).toMatchObject({
    organisation_code: office,
    province_code: province,
  });
});

test('what was sent is cut to its column, without what PostgreSQL cannot hold', () => {
  const row = rowOf(
    regency,
    { verb: 'v', nodeId: `a\u0000${'b'.repeat(200)}` },
    { ...refused, reason: `\u0000${'r'.repeat(600)}` },
  );
  expect(row).toMatchObject({ node_id: `a${'b'.repeat(99)}`, reason: 'r'.repeat(500) });
});
