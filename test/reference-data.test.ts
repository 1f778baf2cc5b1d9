import { expect, test } from '@jest/globals';
import { loadReferenceData } from '@oversight/standalone';
import { asAdministrator, copyDatabases } from './kit/databases.ts';

test('every start brings the published facts up to date', async () => {
  const databases = await copyDatabases();
  const facts = () =>
    asAdministrator(databases.open, async (client) => {
      const { rows } = await client.query(
        `select name, 0 as weight, null as zone from organisations.external_body
         union all select name, weight, null from findings.control_element
         union all select name, weight, article from findings.control_sub_element
         union all select name, null, time_zone from organisations.organisation order by 1, 2, 3`,
      );
      return rows;
    });
  const before = await facts();
  await asAdministrator(databases.open, (client) =>
    client.query(`update findings.control_element set name = 'x', weight = 0;
      update findings.control_sub_element set name = 'x', article = 'x';
      update organisations.external_body set name = 'x';
      update organisations.organisation set name = 'x', time_zone = 'x'`),
  );
  expect(await facts()).not.toEqual(before);
  await loadReferenceData(databases);
  expect(await facts()).toEqual(before);
});
