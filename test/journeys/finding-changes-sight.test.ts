import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { plantAudit, sqlOf } from '../kit/audits.ts';
import { findingFeed, isTold, named } from '../kit/finding-feed.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({ demonstration: false });
  // What was there before is in the way: a feed would begin with it.
  await run('delete from findings.change');
});
afterAll(() => graph.close());
const run = (sql: string, values: unknown[] = []) => sqlOf(graph)(sql, values);

const ENGAGED = 'external-auditor:bpk@71.10';
const PERSONAS = [
  'national-auditor',
  ENGAGED,
  'province:71',
  'regency:71.10',
  'regency:71.01',
  'province:72',
  'bi',
  'integration:71',
  'national-leadership',
  'national-secretariat',
];
type Told = Readonly<Record<string, string[]>>;

/** What each is told of these nodes while something happens; read to a mark that all of them see. */
async function whileDoing(nodes: () => readonly string[], work: () => Promise<unknown>): Promise<Told> {
  const readers = PERSONAS.map((persona) => ({ persona, feed: findingFeed(graph, persona) }));
  const before = await mark(readers, new Map());
  await work();
  const after = await mark(readers, before.cursors);
  const ids = new Set(nodes());
  return Object.fromEntries(
    PERSONAS.map((persona) => [
      persona,
      named((after.told.get(persona) ?? []).filter(({ id }) => ids.has(id))),
    ]),
  );
}

type Reader = { persona: string; feed: ReturnType<typeof findingFeed> };
type Heard = Awaited<ReturnType<Reader['feed']['allBehind']>>['told'];

/** Every office’s: a report of all of them, which everybody here sees. */
async function mark(readers: Reader[], from: ReadonlyMap<string, string>) {
  const { report } = await plantAudit(graph, { offices: ['00', '71', '71.01', '71.10', '72'] });
  const cursors = new Map<string, string>();
  const told = new Map<string, Heard>();
  for (const { persona, feed } of readers) {
    const heard = await feed.allBehind(from.get(persona), isTold(report));
    cursors.set(persona, heard.cursor as string);
    told.set(persona, heard.told);
  }
  return { cursors, told };
}

const ALL = [
  'UPSERTED AuditReport',
  'UPSERTED Finding',
  'UPSERTED Recommendation',
  'UPSERTED RecommendationAddressee',
];
const gone = (told: string[]) => told.map((each) => each.replace('UPSERTED', 'DELETED'));
const BUT_FINDING = ALL.filter((each) => !each.endsWith(' Finding'));
const NONE = Object.fromEntries(PERSONAS.map((persona) => [persona, []]));
/** Who sees an audit of 71.10 that is issued; `engaged` also while it is restricted. */
const SEEN = (all: string[], bi: string[], engaged = all) => ({
  ...NONE,
  'national-auditor': all,
  [ENGAGED]: engaged,
  'province:71': all,
  'regency:71.10': all,
  bi,
  'integration:71': all,
  'national-leadership': all,
});

test('an audit is told by the reach of its type; a draft at its desk only, and issued to all who see it then', async () => {
  let ids: string[] = [];
  const nodes = () => ids;
  const idsOf = ({ report, finding, recommendation, addressees }: Awaited<ReturnType<typeof plantAudit>>) => [
    report,
    finding,
    recommendation,
    ...Object.values(addressees),
  ];
  const issued = await whileDoing(nodes, async () => {
    ids = idsOf(await plantAudit(graph, { offices: ['71.10'] }));
  });
  expect(issued).toEqual(SEEN(ALL, BUT_FINDING));

  const drafted = await whileDoing(nodes, async () => {
    ids = idsOf(await plantAudit(graph, { offices: ['71.10'], draftOf: 'APIP' }));
  });
  expect(drafted).toEqual({ ...NONE, 'national-auditor': ALL });
  const [report] = ids;
  const out = await whileDoing(nodes, () =>
    run('update findings.audit_report set draft_of = null where id = $1', [report]),
  );
  expect(out).toEqual(SEEN(ALL, BUT_FINDING));

  // Kept to a few, it goes for the others: leadership, who may know it by its title, is told that it went.
  const kept = await whileDoing(nodes, () =>
    run('update findings.audit_report set restricted = true where id = $1', [report]),
  );
  expect(kept).toEqual(SEEN(gone(ALL), gone(BUT_FINDING), ALL));
  const secret = await whileDoing(nodes, () =>
    run(`update findings.finding set title = 'Rahasia' where id = $1`, [ids[1]]),
  );
  expect(secret).toEqual({ ...NONE, [ENGAGED]: ['UPSERTED Finding'] });
  const released = await whileDoing(nodes, () =>
    run('update findings.audit_report set restricted = false where id = $1', [report]),
  );
  expect(released).toEqual(SEEN(ALL, BUT_FINDING));
}, 240_000);

test('of what nobody but its desk sees no page moves, not by an empty one', async () => {
  const feed = findingFeed(graph, 'regency:71.10');
  const known = await plantAudit(graph, { offices: ['71.10'] });
  const there = (await feed.allBehind(undefined, isTold(known.addressees['71.10'] as string)))
    .cursor as string;
  for (const plan of [{ draftOf: 'APIP' }, { draftOf: 'BPK' }, { restricted: true }] as const) {
    const { finding } = await plantAudit(graph, { offices: ['71.10'], ...plan });
    await run(`update findings.finding set title = 'lain' where id = $1`, [finding]);
  }
  expect(await feed.page(there, 1)).toEqual({ nodes: [], endCursor: there, hasNextPage: false });
});

test('what another office did with its part, and what was paid, is told by the part and the deposit alone', async () => {
  const audit = await plantAudit(graph, { offices: ['71.10', '72.01'] });
  const ids = [audit.report, audit.finding, audit.recommendation, ...Object.values(audit.addressees)];
  const mine = audit.addressees['71.10'];
  const told = await whileDoing(
    () => ids,
    () =>
      run(
        `update findings.recommendation_addressee set deposited = 500, version = version + 1, recorded_at = now() where id = $1`,
        [mine],
      ),
  );
  expect(told).toEqual(NONE);
  const extended = await whileDoing(
    () => ids,
    () =>
      run(`update findings.recommendation_addressee set extended_to = '2026-09-01' where id = $1`, [mine]),
  );
  expect(extended['province:72']).toEqual([]);
  expect(extended['province:71']).toEqual(['UPSERTED RecommendationAddressee']);
}, 120_000);
