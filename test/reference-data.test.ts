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

test('what people changed of a published meeting stays as they left it', async () => {
  const databases = await copyDatabases();
  const left = () =>
    asAdministrator(databases.open, async (client) => {
      const { rows } = await client.query(
        `select m.status as meeting, c.status as commitment, a.role, (select count(*)::int from meetings.meeting_session s
           where s.meeting_id = m.id and s.topic = 'Baru') as items
         from meetings.meeting m join meetings.commitment c on c.meeting_id = m.id
           join meetings.attendance a on a.meeting_id = m.id and a.version > 1 where m.provenance = 'REFERENCE'`,
      );
      return rows;
    });
  await asAdministrator(databases.open, (client) =>
    client.query(`update meetings.meeting set status = 'MINUTES_APPROVED', version = 2 where provenance = 'REFERENCE';
      update meetings.commitment set status = 'VERIFIED', verified_on = '2026-01-10', version = 3 where provenance = 'REFERENCE';
      update meetings.attendance set role = 'OTHER', version = 2 where provenance = 'REFERENCE' and role = 'CHAIR';
      update meetings.meeting_session s set position = position + 1 from meetings.meeting m
        where m.id = s.meeting_id and m.provenance = 'REFERENCE';
      insert into meetings.meeting_session (id, meeting_id, position, topic, provenance)
        select gen_random_uuid(), id, 1, 'Baru', 'RECORDED' from meetings.meeting where provenance = 'REFERENCE'`),
  );
  const before = await left();
  expect(before).toEqual([{ meeting: 'MINUTES_APPROVED', commitment: 'VERIFIED', role: 'OTHER', items: 1 }]);
  await loadReferenceData(databases);
  expect(await left()).toEqual(before);
});
