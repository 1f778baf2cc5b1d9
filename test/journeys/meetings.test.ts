import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Chance } from '@oversight/kernel';
import { PERSONAS } from '@oversight/standalone';
import type { Client } from 'pg';
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

/** M1 of a meeting, whole and of one branch. */
async function readCoverage(persona: string | undefined, id: string, under = '00') {
  const { data } = await graph.ask(
    persona,
    `{ meeting(id: "${id}") { indicators { whole: attendanceCoverage { numerator denominator } branch: attendanceCoverage(under: "${under}") { numerator denominator } } } }`,
  );
  return data.meeting?.indicators;
}

/** M1 counted by hand, from the rows of the two tables. */
async function recount(client: Client, id: string, under = '') {
  const officesIn = async (table: string): Promise<string[]> => {
    const { rows } = await client.query(
      `select organisation_code as office from meetings.${table} where meeting_id = $1`,
      [id],
    );
    return rows.map(({ office }) => office).filter((office) => office.startsWith(under));
  };
  const invited = await officesIn('invitation');
  const came = new Set(await officesIn('attendance'));
  return {
    numerator: invited.filter((office) => came.has(office)).length,
    denominator: invited.length,
  };
}

const madeUp = (client: Client, host: string): Promise<string> =>
  client
    .query(
      `select id from meetings.meeting where provenance = 'SYNTHETIC' and organisation_code = $1 order by id limit 1`,
      [host],
    )
    .then(({ rows }) => rows[0].id);

test('M1 is what a hand counts, for a national and a provincial meeting', () =>
  asAdministrator(graph.databases.open, async (client) => {
    const national = await madeUp(client, '00');
    const whole = await recount(client, national);
    const north = await recount(client, national, '71');
    expect(whole.denominator).toBe(552);
    expect(north.denominator).toBe(16);
    expect(whole.numerator).toBeLessThan(whole.denominator);
    expect(await readCoverage('national-auditor', national, '71')).toEqual({ whole, branch: north });
    expect(await readCoverage('province:71', national, '71')).toEqual({ whole, branch: north });
    expect(await readCoverage('province:72', national, '71')).toEqual({ whole, branch: null });
    expect(await readCoverage(undefined, national, '71')).toEqual({ whole, branch: null });

    const provincial = await madeUp(client, '71');
    const all = await recount(client, provincial);
    const one = await recount(client, provincial, '71.10');
    expect([all.denominator, one.denominator]).toEqual([15, 1]);
    expect(await readCoverage('national-auditor', provincial, '71.10')).toEqual({ whole: all, branch: one });
    expect(await readCoverage('province:71', provincial, '71.10')).toEqual({ whole: all, branch: one });
    expect(await readCoverage('regency:71.10', provincial, '71.10')).toEqual({ whole: null, branch: one });
    expect(await readCoverage('province:72', provincial, '71.10')).toEqual({ whole: null, branch: null });
    expect(await readCoverage(undefined, provincial, '71.10')).toBeUndefined();
  }));

test('M1 of the real meeting is null for everyone: who else came is not known', async () => {
  const { data } = await graph.ask(undefined, `{ ${THE_MEETING.replace('id ', 'id attendanceComplete ')} }`);
  const real = data.meetings.nodes.find(
    ({ provenance }: { provenance: string }) => provenance === 'REFERENCE',
  );
  expect(real.attendanceComplete).toBe(false);
  for (const persona of [undefined, ...PERSONAS]) {
    const coverage = await readCoverage(persona, real.id, '71.10');
    expect({ persona, ...coverage }).toEqual({ persona, whole: null, branch: null });
  }
});

test('the public gets M1 of a PUBLIC national meeting of five invited offices, not of four, nor of an unknown list', () =>
  asAdministrator(graph.databases.open, async (client) => {
    const chance = new Chance(1, 'five');
    const id = chance.id('2026-06-01');
    const own = 'organisation_code, province_code, regency_code';
    await client.query(`insert into meetings.meeting (id, title, type, level, starts_on, ends_on, time_zone, mode, classification, status, attendance_complete, provenance, addressed_offices, addressed_provinces, ${own})
      values ('${id}', '[SINTETIS] Lima', 'PLENARY', 'NATIONAL', '2026-06-01', '2026-06-01', 'Asia/Jakarta', 'ONLINE', 'PUBLIC', 'ENDED', true, 'SYNTHETIC', '{00}', '{0}', '00', 0, null)`);
    const invite = (regency: number) =>
      client.query(`insert into meetings.invitation (id, meeting_id, provenance, ${own})
        values ('${chance.id('2026-06-01')}', '${id}', 'SYNTHETIC', '71.0${regency}', 71, ${7100 + regency})`);
    for (const regency of [1, 2, 3, 4]) await invite(regency);
    expect(await readCoverage(undefined, id)).toEqual({ whole: null, branch: null });
    const four = { numerator: 0, denominator: 4 };
    expect(await readCoverage('national-auditor', id)).toEqual({ whole: four, branch: four });

    await invite(5);
    const five = { numerator: 0, denominator: 5 };
    expect(await readCoverage(undefined, id)).toEqual({ whole: five, branch: five });

    await client.query(`update meetings.meeting set level = 'PROVINCE' where id = '${id}'`);
    expect(await readCoverage(undefined, id)).toEqual({ whole: null, branch: null });
    await client.query(
      `update meetings.meeting set level = 'NATIONAL', attendance_complete = false where id = '${id}'`,
    );
    expect(await readCoverage(undefined, id)).toEqual({ whole: null, branch: null });
    expect(await readCoverage('national-auditor', id)).toEqual({ whole: null, branch: null });
  }));

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
