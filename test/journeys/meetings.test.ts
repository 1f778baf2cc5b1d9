import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const THE_MEETING = `meetings(filter: { startsOn: { eq: "2025-10-21" }, type: [COORDINATION_MEETING] }) { nodes {
  id title mode status classification provenance source host { code officialName } externalBodies { code name }
  sessions { position topic speaker { title institution { code name } } } } }`;

test('the public reads the agenda of the coordination meeting of 21 October 2025, with its five materials', async () => {
  const { data, errors } = await graph.ask(undefined, `{ ${THE_MEETING} }`);
  expect(errors).toBeUndefined();
  const meeting = data.meetings.nodes.find(
    ({ provenance }: { provenance: string }) => provenance === 'REFERENCE',
  );
  expect(meeting.host).toEqual({ code: '00', officialName: 'Komisi Pemilihan Umum Republik Indonesia' });
  expect(meeting.source).toMatch(/KPU/);
  expect(meeting.externalBodies.map(({ code }: { code: string }) => code).sort()).toEqual([
    'BPK',
    'BPKP',
    'KEJAKSAAN',
    'KPK',
    'POLRI',
  ]);
  expect(meeting.sessions.map(({ topic }: { topic: string }) => topic)).toEqual([
    'Overview Penyelenggaraan SPIP',
    'Sinergitas KPU dan APH dalam penanganan dan penyelesaian kasus Tipikor',
    'Peran APIP dan Biro Hukum atas kasus Tipikor pada KPU',
    'Sosialisasi Whistle Blowing System (WBS)',
    'Komitmen penyelesaian tindak lanjut hasil pemeriksaan',
  ]);
  expect(meeting.sessions[0].speaker.institution.name).toBe('Badan Pengawasan Keuangan dan Pembangunan');
  expect(JSON.stringify(meeting)).not.toMatch(/memikat|hasil lebih lanjut/);
});

test('who came is named to their own office and its province, not to another, not to machines, not to the public', async () => {
  const ask =
    '{ organisation(code: "71.10") { attendance(first: 100, filter: { attendedOn: { eq: "2025-10-21" } }) { nodes { role personName } } } }';
  const seen = async (persona: string | undefined) => {
    const { data, errors } = await graph.ask(persona, ask);
    expect(errors).toBeUndefined();
    const { nodes } = data.organisation.attendance;
    return {
      rows: nodes.length,
      named: nodes.filter((node: { personName: string | null }) => node.personName).length,
    };
  };
  expect(await seen('regency:71.10')).toEqual({ rows: 3, named: 2 });
  expect(await seen('province:71')).toEqual({ rows: 3, named: 2 });
  expect(await seen('national-auditor')).toEqual({ rows: 3, named: 2 });
  expect(await seen('integration:71')).toEqual({ rows: 3, named: 0 });
  expect(await seen('bi')).toEqual({ rows: 3, named: 0 });
  expect(await seen('external-auditor:bpk')).toEqual({ rows: 3, named: 0 });
  expect(await seen('province:72')).toEqual({ rows: 0, named: 0 });
  expect(await seen('regency:71.11')).toEqual({ rows: 0, named: 0 });
  expect(await seen(undefined)).toEqual({ rows: 0, named: 0 });
});

test('BI reads that an office came and promised, not who came in what position, nor who answers for it', async () => {
  const attendance = (filter: string, fields: string) =>
    `{ organisation(code: "71.10") { attendance(first: 100${filter}) { ${fields} } } }`;
  const position = attendance('', 'nodes { role division headcount checkedInAt represented }');
  const read = async (persona: string) => {
    const { data, errors } = await graph.ask(persona, position);
    expect(errors).toBeUndefined();
    return data.organisation.attendance.nodes as Record<string, unknown>[];
  };
  const [own, machines, bi] = await Promise.all(['regency:71.10', 'integration:71', 'bi'].map(read));
  expect(machines).toEqual(own);
  expect(own?.every(({ role, represented }) => role !== null && represented !== null)).toBe(true);
  expect(bi).toHaveLength(own?.length as number);
  expect(new Set(bi?.flatMap((row) => Object.values(row)))).toEqual(new Set([null]));

  const byRole = attendance(', filter: { role: [CHAIR] }', 'totalCount');
  expect((await graph.ask('regency:71.10', byRole)).data.organisation.attendance.totalCount).toBeGreaterThan(
    0,
  );
  const refused = await graph.ask('bi', byRole);
  expect(refused.data.organisation.attendance).toBeNull();
  expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);

  const promises = '{ commitments(first: 100) { nodes { text measure owner agreedOn } } }';
  const { nodes } = (await graph.ask('bi', promises)).data.commitments;
  expect(nodes).toHaveLength(100);
  for (const node of nodes) expect(node).toMatchObject({ text: null, measure: null, owner: null });
  const theirs = (await graph.ask('regency:71.10', promises)).data.commitments.nodes;
  expect(theirs.some(({ owner }: { owner: string | null }) => owner)).toBe(true);
});

test('everything made up says so', async () => {
  const { data } = await graph.ask(
    'national-auditor',
    '{ meetings(first: 100) { nodes { title provenance } } findings(first: 100) { nodes { title provenance } } }',
  );
  for (const { title, provenance } of [...data.meetings.nodes, ...data.findings.nodes]) {
    expect(title.startsWith('[SINTETIS]')).toBe(provenance === 'SYNTHETIC');
  }
  expect(
    data.meetings.nodes.filter(({ provenance }: { provenance: string }) => provenance === 'REFERENCE'),
  ).toHaveLength(1);
});

test('the meetings of an office do not tell who was invited to whoever may not know', async () => {
  const ask =
    '{ invited: organisation(code: "72.01") { meetings(first: 100) { nodes { id } } } host: organisation(code: "00") { meetings(first: 100) { totalCount } } }';
  const seen = async (persona: string | undefined) => {
    const { data, errors } = await graph.ask(persona, ask);
    expect(errors).toBeUndefined();
    return { invited: data.invited.meetings.nodes.length, hosted: data.host.meetings.totalCount };
  };
  const known = await seen('national-auditor');
  expect(known.invited).toBeGreaterThan(3);
  expect(await seen(undefined)).toEqual({ invited: 0, hosted: known.hosted });
  expect(await seen('external-auditor:bpk')).toEqual({ invited: 0, hosted: known.hosted });
});

test('a commitment knows of its recommendation whether that is restricted', () =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as links,
         count(*) filter (where (l.restricted, l.need_to_know) is not distinct from (r.restricted, r.need_to_know)
           and l.organisation_code = c.organisation_code)::int as agree
       from meetings.commitment_link l left join findings.recommendation r on r.id = l.recommendation_id
         left join meetings.commitment c on c.id = l.commitment_id`,
    );
    expect(rows[0].links).toBeGreaterThan(100);
    expect(rows[0].agree).toBe(rows[0].links);
  }));
