import { beforeAll, expect, test } from '@jest/globals';
import { anonymous, Role, sessionVariables, type Viewer } from '@oversight/kernel';
import { loginUrl } from '@oversight/standalone';
import type { Client } from 'pg';
import { asAdministrator, copyDatabases, type TestDatabases } from '../kit/databases.ts';
import { CELLS, type Cell, RELEASES, readAll, type SealedRows, undone } from '../kit/sealed-tables.ts';
import { PASSWORD } from '../kit/templates.ts';

let databases: TestDatabases;
let everything: SealedRows;
beforeAll(async () => {
  databases = await copyDatabases();
  everything = await asAdmin(readAll);
});

const asAdmin = <T>(work: (client: Client) => Promise<T>) => asAdministrator(databases.sealed, work);
const asLogin = <T>(work: (client: Client) => Promise<T>) =>
  asAdministrator(loginUrl(databases.sealed, 'whistleblowing_login', PASSWORD), work);

/** What a request of this viewer becomes; of nobody, when it is told nothing. */
async function become(client: Client, variables: Record<string, string>): Promise<void> {
  for (const each of Object.entries(variables)) await client.query('select set_config($1, $2, true)', each);
  await client.query('set local role whistleblowing_app');
}
const readAs = (variables: Record<string, string>, before = '') =>
  undone(async (client) => {
    if (before) await client.query(before);
    await become(client, variables);
    return await readAll(client);
  });

const inside = ({ threshold }: Cell) => threshold === 5;
const nothing = () => false;
/** What a role of Sulawesi Utara reads beside what everybody does. */
const MORE: Record<Role, (cell: Cell) => boolean> = {
  NATIONAL_AUDITOR: inside,
  NATIONAL_LEADERSHIP: inside,
  EXTERNAL_AUDITOR: inside,
  WHISTLEBLOWING: inside,
  BI_READER: ({ threshold }) => threshold === 10,
  PROVINCE: (cell) => inside(cell) && cell.grain === 'PROVINCE_YEAR' && cell.province_code === 71,
  NATIONAL_SECRETARIAT: nothing,
  REGENCY: nothing,
  INTEGRATION: nothing,
};
const isPublic = ({ grain, threshold }: Cell) => grain === 'NATIONAL_YEAR' && threshold === 10;
const north = (...roles: Role[]): Viewer => ({
  ...anonymous,
  roles,
  organisationCode: '71',
  provinceCode: 71,
  engagements: ['71'],
});

const HELD: Role[][] = [[], ...Object.values(Role).map((role) => [role]), ['PROVINCE', 'BI_READER']];
test.each(HELD.map((roles) => ({ roles, who: roles.join(' and ') || 'PUBLIC' })))(
  'raw SQL as $who returns what the table allows and no cell more',
  async ({ roles }) => {
    const { releases, cells } = await asLogin(readAs(sessionVariables(north(...roles))));
    expect(cells).toEqual(
      everything.cells.filter((cell) => isPublic(cell) || roles.some((role) => MORE[role](cell))),
    );
    expect(releases).toEqual(everything.releases);
  },
);

test('a province without a place, and one of nowhere, read what everybody does', async () => {
  for (const provinceCode of [undefined, 0, 9]) {
    const { cells } = await asLogin(readAs(sessionVariables({ ...north('PROVINCE'), provinceCode })));
    expect(cells).toEqual(everything.cells.filter(isPublic));
  }
});

const told = (roles: string) => ({ ...sessionVariables(north('NATIONAL_AUDITOR')), 'viewer.roles': roles });

test('a session that was told nothing sees nothing, also after one that was', async () => {
  await asLogin(async (client) => {
    for (const variables of [{}, told(''), told('{}'), told('{NULL}'), told('{national_auditor}')]) {
      expect(await readAs(variables)(client)).toEqual({ releases: [], cells: [] });
      expect((await readAs(told('{PUBLIC}'))(client)).releases).toHaveLength(2);
    }
  });
});

test('control: with row security off the same session reads everything', async () => {
  expect(everything.cells).toHaveLength(2 * 2 * 59);
  const off = [RELEASES, CELLS].map((table) => `alter table ${table} disable row level security`).join(';');
  expect(await asAdmin(readAs({}, off))).toEqual(everything);
});

const STATISTICS = `select from pg_stats where tablename = 'statistics_cell'`;

test('what the planner knows of the numbers is hidden with them', async () => {
  const seen = (before: string) =>
    asAdmin(
      undone(async (client) => {
        await client.query(`analyze ${CELLS}; ${before}`);
        await become(client, sessionVariables(north('NATIONAL_AUDITOR')));
        return (await client.query(STATISTICS)).rowCount;
      }),
    );
  expect(await seen('')).toBe(0);
  expect(await seen(`alter table ${CELLS} disable row level security`)).toBeGreaterThan(0);
});
