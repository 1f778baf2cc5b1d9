import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { OfficialStatus } from '../assessment/official-status.ts';
import { FollowUpAction } from './follow-up-action.ts';
import { edgeFrom, mustStep, type Stepped } from './follow-up-steps.ts';
import { pathToSubmit } from './path-to-submit.ts';
import { edgesOf } from './test-edges.ts';
import { WorkflowState } from './workflow.ts';

const every = ['71.10', '71', '00'].flatMap((organisationCode) =>
  (['BPK', 'APIP'] as const).flatMap((source) =>
    Object.values(OfficialStatus).map((officeStatus) => [organisationCode, source, officeStatus] as const),
  ),
);

test.each(every)('every step of %s in a report of %s at %s', (organisationCode, source, officeStatus) => {
  const open = ['BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI'].includes(officeStatus);
  const edges = edgesOf(organisationCode, source, open);
  for (const workflow of Object.values(WorkflowState)) {
    for (const action of Object.values(FollowUpAction)) {
      const part: Stepped = { workflow, officeStatus, organisationCode, source };
      const edge = edgeFrom(part, action);
      const known = edges.get(`${workflow} ${action}`);
      expect([workflow, action, edge && [edge.to, edge.by]]).toEqual([workflow, action, known]);
      if (known) continue;
      expect(() => mustStep(part, action)).toThrow(
        expect.objectContaining({
          extensions: { code: 'ILLEGAL_STEP', field: 'action', status: workflow },
        }),
      );
    }
  }
});

test('with what is not issued yet nothing is done', () => {
  for (const action of Object.values(FollowUpAction))
    for (const workflow of Object.values(WorkflowState))
      expect(
        edgeFrom(
          { workflow, officeStatus: 'BELUM_SESUAI', organisationCode: '71', source: 'BPK', draftOf: 'APIP' },
          action,
        ),
      ).toBeUndefined();
});

test.each([
  ['RECEIVED', 'Sekretaris', ['DISPOSE', 'DRAFT']],
  ['DISPOSED', undefined, ['DRAFT']],
  ['RETURNED', 'ignored', ['DRAFT']],
  ['DRAFTED', undefined, []],
  ['ASSESSED', undefined, ['DRAFT']],
] as const)('from %s an office submits by way of what comes before', (workflow, disposedTo, path) => {
  const part = { workflow, officeStatus: 'BELUM_SESUAI', organisationCode: '71', source: 'BPK' } as const;
  expect(pathToSubmit(part, disposedTo)).toEqual(path);
});

test.each([
  ['RECEIVED', 'BELUM_DITINDAKLANJUTI', 'BAD_USER_INPUT'],
  ['ASSESSED', 'SESUAI', 'ILLEGAL_STEP'],
  ['SUBMITTED_TO_APIP', 'BELUM_SESUAI', 'ILLEGAL_STEP'],
] as const)('from %s at %s nothing is submitted', (workflow, officeStatus, code) => {
  expect(() => pathToSubmit({ workflow, officeStatus, organisationCode: '71', source: 'BPK' })).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code }) }),
  );
});
