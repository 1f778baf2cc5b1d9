import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Chance } from '@oversight/kernel';
import { asAdministrator } from '../kit/databases.ts';
import { APIP, BPK, MACHINE, PROVINCE, plantReceived, REGENCY, VERIFIER } from '../kit/follow-ups.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const CENTRE = 'national-secretariat';
const ACTORS = [REGENCY, `${REGENCY}+2`, PROVINCE, MACHINE, APIP, VERIFIER, BPK, CENTRE, 'bi', 'province:72'];
const ACTIONS = ['DISPOSE', 'DRAFT', 'SUBMIT', 'CONSOLIDATE', 'VERIFY', 'SEND', 'RETURN'];
/** Everything that can happen without an assessment, as the history writes it. */
const EDGES = [
  'DISPOSE RECEIVED DISPOSED',
  'DRAFT DISPOSED DRAFTED',
  'DRAFT RETURNED DRAFTED',
  'SUBMIT DRAFTED SUBMITTED_TO_PROVINCE',
  'SUBMIT DRAFTED SUBMITTED_TO_APIP',
  'CONSOLIDATE SUBMITTED_TO_PROVINCE SUBMITTED_TO_APIP',
  'RETURN SUBMITTED_TO_PROVINCE RETURNED',
  'VERIFY SUBMITTED_TO_APIP VERIFIED_BY_APIP',
  'RETURN SUBMITTED_TO_APIP RETURNED',
  'SEND VERIFIED_BY_APIP SENT_TO_BPK',
  'RETURN VERIFIED_BY_APIP RETURNED',
  'RETURN SENT_TO_BPK RETURNED',
];
const COMMANDS = 3000;
const SECONDS = 60;
/** Whose turn it is where a part stands; nobody here assesses. */
const TURN: Record<string, readonly string[]> = {
  SUBMITTED_TO_PROVINCE: [PROVINCE],
  SUBMITTED_TO_APIP: [APIP, VERIFIER],
  VERIFIED_BY_APIP: [APIP, VERIFIER],
  SENT_TO_BPK: [APIP, BPK],
};

interface Part {
  readonly id: string;
  readonly office: string;
  workflow: string;
  version: number;
}

const turnOf = ({ workflow, office }: Part): readonly string[] =>
  TURN[workflow] ??
  { '71.10': [REGENCY, `${REGENCY}+2`, MACHINE], '71': [PROVINCE, MACHINE] }[office] ?? [CENTRE];

/** What is asked of a part: mostly a step there is, else any. */
function commandOf(chance: Chance, part: Part): string {
  const possible = EDGES.map((edge) => edge.split(' ')).filter(([, from]) => from === part.workflow);
  const [action] = chance.isLucky(0.7) ? (chance.pick(possible) as [string]) : [chance.pick(ACTIONS)];
  const key = `addresseeId: "${part.id}", expectedVersion: ${part.version - (chance.isLucky(0.95) ? 0 : 1)}`;
  const answer = '{ addressee { id version workflow } }';
  if (action === 'SUBMIT') return `submitAnswer(input: { ${key}, text: "Jawaban" }) ${answer}`;
  if (action === 'SEND')
    return `sendToAuditor(input: { ${key}, receivedByAuditorOn: "2026-06-30", receiptNumber: "TT" }) ${answer}`;
  return `advanceFollowUp(input: { ${key}, action: ${action}, note: "x", disposedTo: "Sekretaris" }) ${answer}`;
}

test('whoever tries whatever: no step but those there are, each is one line, and nobody has two parts', async () => {
  const seed = Date.now();
  const chance = new Chance(seed, 'follow-ups');
  const parts: Part[] = [];
  for (const source of ['BPK', 'APIP'] as const) {
    const planted = await plantReceived(graph, { offices: ['71.10', '71', '00'], source });
    for (const [office, id] of Object.entries(planted.addressees))
      parts.push({ id, office, workflow: 'RECEIVED', version: 1 });
  }
  const codes = new Map<string, number>();
  let taken = 0;
  const until = Date.now() + SECONDS * 1000;
  for (let sent = 0; sent < COMMANDS && Date.now() < until; sent += parts.length) {
    const actor = chance.pick(chance.isLucky(0.8) ? turnOf(chance.pick(parts)) : ACTORS);
    const commands = parts.map((part, place) => `a${place}: ${commandOf(chance, part)}`);
    const { data, errors = [] } = await graph.ask(actor, `mutation { ${commands.join(' ')} }`);
    for (const { extensions } of errors) {
      const code = String(extensions.code);
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    for (const answer of Object.values(data ?? {}) as ({ addressee: Part } | null)[]) {
      const part = parts.find(({ id }) => id === answer?.addressee.id);
      if (!answer || !part) continue;
      taken += 1;
      Object.assign(part, answer.addressee);
    }
  }
  const known = ['BAD_USER_INPUT', 'CONFLICT', 'FORBIDDEN', 'FOUR_EYES', 'ILLEGAL_STEP', 'NOT_FOUND'];
  expect({ seed, unknown: [...codes.keys()].filter((code) => !known.includes(code)) }).toEqual({
    seed,
    unknown: [],
  });
  await asAdministrator(graph.databases.open, async (client) => {
    const ids = [parts.map(({ id }) => id)];
    const { rows: steps } = await client.query(
      `select addressee_id as id, array_agg(action || ' ' || from_state || ' ' || to_state order by recorded_at, id) as edges
       from findings.follow_up_step where addressee_id = any ($1) group by 1`,
      ids,
    );
    const { rows: now } = await client.query(
      `select id, workflow, version, answered_on is not null as answered, waiting_since is not null as waiting
       from findings.recommendation_addressee where id = any ($1)`,
      ids,
    );
    expect(steps.reduce((sum, { edges }) => sum + edges.length, 0)).toBe(taken);
    for (const { id, workflow, version, waiting } of now) {
      const edges: string[] = steps.find((step) => step.id === id)?.edges ?? [];
      let state = 'RECEIVED';
      for (const edge of edges) {
        expect({ seed, edge, known: EDGES.includes(edge) }).toEqual({ seed, edge, known: true });
        const [, from, to] = edge.split(' ');
        expect({ seed, from }).toEqual({ seed, from: state });
        state = to as string;
      }
      expect({ seed, workflow, version, waiting }).toEqual({
        ...{ seed, workflow: state, version: edges.length + 1, waiting: state === 'SUBMITTED_TO_APIP' },
      });
    }
    const { rows: parting } = await client.query(
      `select a.recommendation_id, s.taken_by, count(distinct case when s.action in ('SUBMIT', 'CONSOLIDATE')
         then 'SUBMITTER' when s.action = 'VERIFY' then 'VERIFIER' when s.action = 'ASSESS' then 'DECIDER' end)::int as parts
       from findings.follow_up_step s join findings.recommendation_addressee a on a.id = s.addressee_id
       where a.id = any ($1) group by 1, 2 having count(*) > 0`,
      ids,
    );
    expect(Math.max(...parting.map((each) => each.parts))).toBe(1);
  });
  expect(taken).toBeGreaterThan(parts.length);
}, 120_000);
