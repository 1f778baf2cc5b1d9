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
  const { data } = await graph.ask(
    undefined,
    '{ meetings(filter: { startsOn: { eq: "2025-10-21" } }) { nodes { id provenance attendanceComplete } } }',
  );
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
    await client.query(`insert into meetings.meeting (id, title, type, level, starts_on, ends_on, time_zone, mode, classification, status, published, attendance_complete, provenance, addressed_offices, addressed_provinces, ${own})
      values ('${id}', '[SINTETIS] Lima', 'PLENARY', 'NATIONAL', '2026-06-01', '2026-06-01', 'Asia/Jakarta', 'ONLINE', 'PUBLIC', 'ENDED', true, true, 'SYNTHETIC', '{00}', '{0}', '00', 0, null)`);
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
