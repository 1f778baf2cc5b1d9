import { beforeAll, expect, test } from '@jest/globals';
import { Chance } from '@oversight/kernel';
import type { Client } from 'pg';
import { asAdministrator, copyDatabases } from '../kit/databases.ts';
import { wrongSums } from '../kit/follow-up-sums.ts';
import { ANY, PARALLEL } from '../kit/random-writes.ts';
import { plantRecommendations } from '../kit/recommendations.ts';
import { REFERENCE } from '../kit/templates.ts';

let demonstration: string;
let planted: string;
beforeAll(async () => {
  ({ open: demonstration } = await copyDatabases());
  ({ open: planted } = await copyDatabases(REFERENCE, 'sums'));
  await asAdministrator(planted, async (client) => {
    await plantRecommendations(client, { offices: ['71.10', '71.01', '72'], times: 6, code: '01' });
    await plantRecommendations(client, { offices: ['35.09'], source: 'APIP', times: 6, status: 'SESUAI' });
  });
});

test('the sums and the ledger of the demonstration are what its rows say', async () => {
  expect(await asAdministrator(demonstration, wrongSums)).toEqual([]);
});

test('control: a sum that is not what the rows say is found', async () => {
  const found = await asAdministrator(planted, async (client) => {
    await client.query('begin');
    await client.query(
      `update findings.follow_up_rollup set count = count + 1 where id = (select min(id) from findings.follow_up_rollup)`,
    );
    const wrong = await wrongSums(client);
    await client.query('rollback');
    return wrong;
  });
  expect(found.length).toBeGreaterThan(0);
});

test.each([1, 2, 3])(
  'after random writes %i sums and ledger are what the rows say, also when they are joined',
  async (seed) => {
    await asAdministrator(planted, async (client) => {
      const chance = new Chance(seed, 'sums');
      for (let turn = 0; turn < 60; turn++) {
        // As the administrator, and as the loader, who says itself what its rows are.
        if (turn % 3 === 0) await client.query('set role findings_loader');
        await chance.pick(ANY)(client, chance);
        await client.query('reset role');
        if (turn % 20 === 19) expect(await wrongSums(client)).toEqual([]);
        if (turn % 25 === 24) await client.query('select findings.compact_rollup()');
      }
      await client.query('select findings.compact_rollup()');
      expect(await wrongSums(client)).toEqual([]);
      const { rows } = await client.query('select findings.compact_rollup()::int as gone');
      expect(rows).toEqual([{ gone: 0 }]);
    });
  },
);

test('writers of many rows at once do not lock each other out, nor does joining; the sums are right', async () => {
  const write = (seed: number) => (client: Client) =>
    (async () => {
      const chance = new Chance(seed, 'parallel');
      for (let turn = 0; turn < 40; turn++) await chance.pick(PARALLEL)(client, chance);
    })();
  const join = async (client: Client) => {
    for (let turn = 0; turn < 20; turn++) await client.query('select findings.compact_rollup()');
  };
  await Promise.all(
    [write(11), write(12), write(13), write(14), join, join].map((work) => asAdministrator(planted, work)),
  );
  expect(await asAdministrator(planted, wrongSums)).toEqual([]);
});

test('a finding is closed by whoever settles the last of its recommendations, also when two settle one each', async () => {
  const report = await asAdministrator(planted, (client) => plantRecommendations(client, { times: 2 }));
  const settle = (number: number) => (client: Client) =>
    client.query(
      `update findings.recommendation set official_status = 'SESUAI', recorded_at = clock_timestamp() where report_id = $1 and number = $2`,
      [report, number],
    );
  await Promise.all([1, 2].map((number) => asAdministrator(planted, settle(number))));
  const { rows } = await asAdministrator(planted, (client) =>
    client.query('select state from findings.finding where report_id = $1', [report]),
  );
  expect(rows).toEqual([{ state: 'CLOSED' }]);
});
