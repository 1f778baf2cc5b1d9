import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '@oversight/kernel';
import { asAdministrator } from '../kit/databases.ts';
import {
  APIP,
  bringTo,
  plantPart,
  plantReceived,
  REGENCY,
  readPart,
  uponPart,
  VERIFIER,
} from '../kit/follow-ups.ts';
import { act, must } from '../kit/mutations.ts';
import { type Answer, startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({ poolSize: 8 });
});
afterAll(() => graph.close());

const codesOf = (answers: readonly Answer[]) =>
  answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'DONE').toSorted();

test('of twenty who write at once one wins, and the others are told that it has changed', async () => {
  const part = await plantPart(graph);
  await bringTo(graph, part, 'DRAFTED');
  const { version: expectedVersion } = await readPart(graph, REGENCY, part, 'version');
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, place) =>
      act(graph, REGENCY, 'submitAnswer', { addresseeId: part, expectedVersion, text: `Jawaban ${place}` }),
    ),
  );
  expect(codesOf(answers)).toEqual([...Array(19).fill('CONFLICT'), 'DONE']);
  expect(await readPart(graph, APIP, part, 'version answers { id } history { action }')).toEqual({
    version: expectedVersion + 1,
    answers: [expect.anything()],
    history: ['DISPOSE', 'DRAFT', 'SUBMIT'].map((action) => ({ action })),
  });
});

/** Somebody of APIP who also speaks for KPU RI. */
const BOTH: Viewer = {
  ...anonymous,
  subject: 'somebody-with-two-roles',
  roles: ['NATIONAL_AUDITOR', 'NATIONAL_SECRETARIAT'],
  organisationCode: '00',
  provinceCode: 0,
};
const asBoth = async (mutation: string, part: string, input: object): Promise<Answer> => {
  const { version: expectedVersion } = await readPart(graph, APIP, part, 'version');
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return graph.askSubgraph(
    'findings',
    BOTH,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`,
    { input: { addresseeId: part, expectedVersion, ...input } },
  );
};

test('nobody submits for one office and verifies for another of the same recommendation, not at once either', async () => {
  const won = new Set<string>();
  for (let round = 0; round < 8; round += 1) {
    const { recommendation, addressees } = await plantReceived(graph, { offices: ['00', '71.10'] });
    const [own, theirs] = [addressees['00'] as string, addressees['71.10'] as string];
    await bringTo(graph, theirs, 'SUBMITTED_TO_APIP');
    await must(asBoth('advanceFollowUp', own, { action: 'DISPOSE', disposedTo: 'Karo' }));
    await must(asBoth('advanceFollowUp', own, { action: 'DRAFT' }));
    const tries = [
      () => asBoth('submitAnswer', own, { text: 'Sudah.' }),
      () => asBoth('advanceFollowUp', theirs, { action: 'VERIFY', note: 'Cukup.' }),
    ];
    const answers = await Promise.all((round % 2 ? tries.toReversed() : tries).map((each) => each()));
    expect(codesOf(answers)).toEqual(['DONE', 'FOUR_EYES']);
    const { rows } = await asAdministrator(graph.databases.open, (client) =>
      client.query(
        'select part from findings.follow_up_actor where recommendation_id = $1 and subject = $2',
        [recommendation, BOTH.subject],
      ),
    );
    expect(rows).toHaveLength(1);
    won.add(rows[0].part);
    // What is not theirs any more is not offered either, and another person does it.
    const { data } = await graph.askSubgraph(
      'findings',
      BOTH,
      `{ own: followUp(id: "${own}") { nextActions } theirs: followUp(id: "${theirs}") { nextActions } }`,
    );
    if (rows[0].part === 'VERIFIER') expect(data.own.nextActions).toEqual([]);
    else {
      expect(data.theirs.nextActions).toEqual(['RETURN']);
      await must(uponPart(graph, VERIFIER, 'advanceFollowUp', theirs, { action: 'VERIFY', note: 'Cukup.' }));
    }
  }
  expect([...won]).not.toEqual([]);
}, 120_000);

test('whoever waits for a recommendation acts on what came of it', async () => {
  const { recommendation, addressees } = await plantReceived(graph);
  const part = addressees['71.10'] as string;
  await asAdministrator(graph.databases.open, async (client) => {
    await client.query('begin');
    await client.query('select from findings.recommendation where id = $1 for update', [recommendation]);
    const late = uponPart(graph, REGENCY, 'advanceFollowUp', part, { action: 'DISPOSE', disposedTo: 'x' });
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await client.query(waiting)).rowCount === 0);
    await client.query('update findings.recommendation_addressee set version = version + 1 where id = $1', [
      part,
    ]);
    await client.query('commit');
    expect((await late).errors?.[0]?.extensions.code).toBe('CONFLICT');
  });
});
