import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '@oversight/kernel';
import { asAdministrator } from '../kit/databases.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { tokenFor } from '../kit/tokens.ts';
import { auditor, north } from '../kit/viewers.ts';

/** Each noun that is asked for by its id: where a row is that those named do not see, and whose entity it is. */
const NOUNS = {
  finding: {
    hidden: `findings.finding where addressed_provinces = '{72}' and not restricted`,
    from: ['province:71', 'regency:71.10', 'external-auditor:bpk', undefined],
    entity: ['findings', 'Finding'],
  },
  recommendation: {
    hidden: `findings.recommendation where addressed_provinces = '{72}' and not restricted`,
    from: ['province:71', 'regency:71.10', 'external-auditor:bpk', undefined],
    entity: ['findings', 'Recommendation'],
  },
  auditReport: {
    hidden: `findings.audit_report where addressed_provinces = '{72}' and not restricted`,
    from: ['province:71', 'regency:71.10', 'external-auditor:bpk', undefined],
    entity: ['findings', 'AuditReport'],
  },
  commitment: {
    hidden: 'meetings.commitment where province_code = 72',
    from: ['province:71', 'regency:71.10', 'external-auditor:bpk', undefined],
    entity: ['meetings', 'Commitment'],
  },
  meeting: {
    hidden: `meetings.meeting where addressed_provinces = '{72}' and classification <> 'PUBLIC'`,
    from: ['external-auditor:bpk', undefined],
    entity: ['meetings', 'Meeting'],
  },
} as const;
type Noun = keyof typeof NOUNS;
const ALL = Object.keys(NOUNS) as Noun[];

let graph: TestGraph;
let hidden: Record<Noun, string>;
beforeAll(async () => {
  graph = await startTestGraph();
  hidden = await asAdministrator(graph.databases.open, async (client) => {
    const found = {} as Record<Noun, string>;
    for (const noun of ALL) {
      const { rows } = await client.query<{ id: string }>(`select id from ${NOUNS[noun].hidden} limit 1`);
      found[noun] = rows[0]?.id as string;
    }
    return found;
  });
});
afterAll(() => graph.close());

const ABSENT = '0190a000-0000-7000-8000-00000000abcd';
const asking = (noun: Noun) => `query ($id: ID!) { ${noun}(id: $id) { id } }`;

/** The whole answer, with the one thing taken out that is the request’s own. */
async function answerTo(persona: string | undefined, query: string, variables: object = {}): Promise<string> {
  const headers = persona ? { authorization: `Bearer ${await tokenFor(persona)}` } : {};
  const request = { method: 'POST', url: '/graphql', headers, payload: { query, variables } } as const;
  const { statusCode, payload } = await graph.gateway.inject(request);
  return `${statusCode} ${payload.replaceAll(/"requestId":"[^"]+"/g, '"requestId":""')}`;
}

/** The ids right before and after, as the random part and the clock of a v7 count. */
const beside = (id: string): string[] =>
  [1n, -1n, 1n << 8n, 1n << 64n, 1n << 80n, -1n << 80n].map((step) =>
    (BigInt(`0x${id.replaceAll('-', '')}`) + step)
      .toString(16)
      .padStart(32, '0')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
  );

/** What somebody tries who has the id, has one like it, or believes that we ask the database in their words. */
const guesses = (id: string): string[] => [
  ...[
    id,
    id.toUpperCase(),
    id.replaceAll('-', ''),
    `{${id}}`,
    `urn:uuid:${id}`,
    ` ${id}`,
    `${id}\n`,
    ...beside(id),
  ],
  ...Object.values(hidden).filter((other) => other !== id),
  ...[
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '71.10',
    '0',
    '-1',
    '1e3',
  ],
  ...[
    '',
    '*',
    '%',
    'null',
    '__proto__',
    '../../etc/passwd',
    '{"$ne":null}',
    '\u202e',
    '\ud83d\ude00',
    'x'.repeat(5_000),
  ],
  ...[
    `${id}' or '1'='1`,
    `'; drop table findings.finding; --`,
    `' union select id from findings.finding --`,
    '" } ) { id } } #',
  ],
];

test.each(ALL)(
  '%s: what somebody else’s is is answered like what is not there, byte for byte',
  async (noun) => {
    const id = hidden[noun];
    expect(await answerTo('national-auditor', asking(noun), { id })).toContain(
      `{"data":{"${noun}":{"id":"${id}"}}}`,
    );
    const [first, ...others] = NOUNS[noun].from;
    const absent = await answerTo(first, asking(noun), { id: ABSENT });
    expect(JSON.parse(absent.slice(4))).toEqual({
      data: { [noun]: null },
      errors: [
        {
          message: expect.stringMatching(/^No such [a-z ]+\.$/),
          path: [noun],
          extensions: { code: 'NOT_FOUND', requestId: '' },
        },
      ],
    });
    for (const guess of guesses(id)) {
      const answer = await answerTo(first, asking(noun), { id: guess });
      expect({ guess: guess.slice(0, 80), answer }).toEqual({ guess: guess.slice(0, 80), answer: absent });
    }
    for (const persona of others) expect(await answerTo(persona, asking(noun), { id })).toBe(absent);
    expect(graph.logged).toEqual([]);
  },
);

test('so it is in the document itself, and beside what is seen', async () => {
  const inline = (id: string) =>
    answerTo(
      'province:71',
      `{ one: finding(id: ${JSON.stringify(id)}) { id } organisation(code: "71") { code } }`,
    );
  const answer = await inline(hidden.finding);
  expect(answer).toBe(await inline(ABSENT));
  expect(answer).toContain('"organisation":{"code":"71"}');
});

test('an office that is not there is answered like any other', async () => {
  const ask = (code: string) =>
    answerTo(undefined, 'query ($code: ID!) { organisation(code: $code) { code } }', { code });
  const absent = await ask('98');
  for (const code of ['99', '71.99', '7', '71.10.01', '00.00', `71' or true --`, '%', ''])
    expect(await ask(code)).toBe(absent);
});

test.each(ALL)('%s: as the key of an entity it is none, like one that is not there', async (noun) => {
  const [service, type] = NOUNS[noun].entity;
  const ask = async (viewer: Viewer, id: string) => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { id } } }`;
    return (await graph.askSubgraph(service, viewer, query, { r: [{ __typename: type, id }] })).data
      ._entities;
  };
  const id = hidden[noun];
  const viewer = noun === 'meeting' ? anonymous : north;
  for (const guess of [ABSENT, ...guesses(id)]) expect(await ask(viewer, guess)).toEqual([null]);
  expect(await ask(auditor, id)).toEqual([{ id }]);
});
