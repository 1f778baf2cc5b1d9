import { beforeAll, expect, test } from '@jest/globals';
import { migrate, openDatabase } from '@oversight/kernel';
import { services } from '@oversight/schema';
import { databaseOf } from '@oversight/standalone';
import { asAdministrator, copyDatabases, makeDatabase, type TestDatabases } from './kit/databases.ts';

const ID = '019e0000-0000-7000-8000-000000000001';

let databases: TestDatabases;
beforeAll(async () => {
  databases = await copyDatabases();
});

test.each(services)('$name: the migrations make exactly what the entities say', async ({ name, tables }) => {
  const url = await makeDatabase(`drift_${name}`);
  await migrate(tables, { adminUrl: url });
  const orm = await openDatabase(tables, { url });
  try {
    expect(await orm.schema.getUpdateSchemaSQL()).toBe('');
  } finally {
    await orm.close();
  }
});

test.each(services)(
  '$name: every table is forced under row security and its login may nothing',
  async ({ name, tables }) => {
    const { open, granted } = await asAdministrator(databaseOf(databases, name), async (client) => ({
      open: await client.query(
        `select relname from pg_class join pg_namespace n on n.oid = relnamespace
       where nspname = $1 and relkind in ('r', 'p') and relname <> 'migration' and not (relrowsecurity and relforcerowsecurity)`,
        [tables.schema],
      ),
      granted: await client.query(
        `select table_name, privilege_type from information_schema.role_table_grants
         where grantee = $1 and table_schema is distinct from $2`,
        [`${tables.schema}_login`, tables.beside?.schema],
      ),
    }));
    expect(open.rows).toEqual([]);
    expect(granted.rows).toEqual([]);
  },
);

test.each(services)(
  '$name: everything in its schema belongs to its owner, numbers to sigma, what keeps copies and sums to the loader',
  async ({ name, tables }) => {
    const { rows } = await asAdministrator(databaseOf(databases, name), (client) =>
      client.query<{ owner: string }>(
        `select distinct pg_get_userbyid(relowner) as owner from pg_class join pg_namespace n on n.oid = relnamespace where nspname = $1
       union select distinct pg_get_userbyid(proowner) from pg_proc join pg_namespace n on n.oid = pronamespace where nspname = $1`,
        [tables.schema],
      ),
    );
    const owners = rows.map(({ owner }) => owner);
    expect(owners).toContain(`${tables.schema}_owner`);
    const known = ['owner', 'sigma', 'loader'].map((role) => `${tables.schema}_${role}`);
    expect(owners.filter((owner) => !known.includes(owner))).toEqual([]);
  },
);

test('a commitment of an older database keeps its recommendation', async () => {
  const { tables } = services.find(({ name }) => name === 'meetings') as (typeof services)[number];
  const link = tables.migrations.findIndex(({ name }) => name === 'Migration20261127215859');
  const adminUrl = await makeDatabase('older_meetings');
  const older = { ...tables, migrations: tables.migrations.slice(0, link), beside: undefined };
  await migrate(older, { adminUrl });
  const scope = `'71.10', 71, 7110`;
  await asAdministrator(adminUrl, (client) =>
    client.query(`
      insert into meetings.meeting (id, organisation_code, province_code, regency_code, title, type, level, starts_on,
        ends_on, time_zone, mode, discussion_themes, external_body_codes, classification, status, addressed_offices,
        addressed_provinces, provenance)
      values ('${ID}', ${scope}, 'x', 'PLENARY', 'REGENCY', '2025-01-01', '2025-01-01', 'Asia/Makassar', 'ONLINE', '{}',
        '{}', 'PUBLIC', 'CLOSED', '{71.10}', '{71}', 'SYNTHETIC');
      insert into meetings.commitment (id, meeting_id, organisation_code, province_code, regency_code, text, agreed_on,
        recommendation_id, status, provenance)
      values ('${ID}', '${ID}', ${scope}, 'x', '2025-01-01', '${ID}', 'AGREED', 'SYNTHETIC')`),
  );
  await migrate(tables, { adminUrl });
  const { rows } = await asAdministrator(adminUrl, (client) =>
    client.query(
      'select commitment_id, recommendation_id, restricted, organisation_code from meetings.commitment_link',
    ),
  );
  expect(rows).toEqual([
    { commitment_id: ID, recommendation_id: ID, restricted: false, organisation_code: '71.10' },
  ]);
});

test('of an older database the changes of a draft are for those who see the draft', async () => {
  const { tables } = services.find(({ name }) => name === 'meetings') as (typeof services)[number];
  const sealed = tables.migrations.findIndex(({ name }) => name === 'Migration20261128042348');
  const adminUrl = await makeDatabase('older_feed');
  await migrate(
    { ...tables, migrations: tables.migrations.slice(0, sealed), beside: undefined },
    { adminUrl },
  );
  await asAdministrator(adminUrl, (client) =>
    client.query(`
      insert into meetings.meeting (id, organisation_code, province_code, title, type, level, starts_on, ends_on, time_zone,
        mode, discussion_themes, external_body_codes, classification, published, status, addressed_offices,
        addressed_provinces, provenance)
      select gen_random_uuid(), '71', 71, 'x', 'PLENARY', 'PROVINCE', '2025-01-01', '2025-01-01', 'Asia/Makassar', 'ONLINE',
        '{}', '{}', 'PUBLIC', known, 'DRAFT', '{71}', '{71}', 'SYNTHETIC' from unnest('{true,false}'::boolean[]) known`),
  );
  await migrate(tables, { adminUrl });
  const { rows } = await asAdministrator(adminUrl, (client) =>
    client.query('select open, published from meetings.change order by position'),
  );
  expect(rows).toEqual([
    { open: true, published: true },
    { open: false, published: false },
  ]);
});
