import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { refusalOf } from '../kit/mutations.ts';
import { appoint, change, done, emptyOffices, versionOf } from '../kit/office-changes.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  await emptyOffices(graph);
});
afterAll(() => graph.close());

type Row = Record<string, unknown>;

test('members come and go; everybody sees the members, and the secretariat who may', async () => {
  const chair = await appoint(graph, 'regency:71.10', '71.10', {
    position: 'CHAIR',
    divisionCode: 'KAB-HUKUM',
    personName: '[SINTETIS] كاتب 🗳️ Ñuñez',
    decree: 'SK-1',
  });
  const secretary = await appoint(graph, 'regency:71.10', '71.10', {
    position: 'SECRETARY',
    personName: '[SINTETIS] Sekretaris',
  });
  const see = async (persona?: string) => {
    const { data, errors } = await graph.ask(
      persona,
      `{ organisation(code: "71.10") { officeHolders(first: 10) { totalCount nodes { position personName division { area } organisation { code } } } } }`,
    );
    expect(errors).toBeUndefined();
    return data.organisation.officeHolders.nodes;
  };
  const member = {
    position: 'CHAIR',
    personName: '[SINTETIS] كاتب 🗳️ Ñuñez',
    division: { area: 'LAW_OVERSIGHT' },
    organisation: { code: '71.10' },
  };
  for (const persona of [undefined, 'bi', 'regency:71.11', 'province:72'])
    expect(await see(persona)).toEqual([member]);
  for (const persona of ['province:71', 'regency:71.10', 'national-leadership', 'external-auditor:bpk'])
    expect((await see(persona)).map((holder: Row) => holder.personName)).toContain('[SINTETIS] Sekretaris');
  expect((await see('integration:71')).map((holder: Row) => [holder.position, holder.personName])).toEqual([
    ['CHAIR', '[SINTETIS] كاتب 🗳️ Ñuñez'],
    ['SECRETARY', null],
  ]);

  const hidden = await graph.ask('bi', `{ officeHolder(id: "${secretary.id}") { id } }`);
  expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const ended = await done(graph, 'regency:71.10', 'endOfficeHolder', {
    officeHolderId: chair.id,
    endsOn: '2026-06-01',
    expectedVersion: chair.version,
  });
  expect(ended).toMatchObject({ endsOn: '2026-06-01', version: Number(chair.version) + 1 });
  expect(await see()).toEqual([]);
  const then = await graph.ask(
    undefined,
    '{ organisation(code: "71.10") { officeHolders(validOn: "2026-05-31") { nodes { position } } } }',
  );
  expect(then.data.organisation.officeHolders.nodes).toEqual([{ position: 'CHAIR' }]);
  expect(
    await refusalOf(
      change(graph, 'regency:71.10', 'endOfficeHolder', {
        officeHolderId: chair.id,
        endsOn: '2026-06-02',
        expectedVersion: ended.version,
      }),
    ),
  ).toBe('ILLEGAL_STEP officeHolderId');
  const corrected = await done(graph, 'national-auditor', 'correctOfficeHolder', {
    officeHolderId: chair.id,
    stillInOffice: true,
    decree: '',
    reason: 'he did not leave',
    expectedVersion: ended.version,
  });
  expect(corrected).toMatchObject({ endsOn: null, decree: null });
  const { data } = await graph.ask(
    'province:71',
    `{ officeHolder(id: "${chair.id}") { history(first: 10) { nodes { recordedBy reason changes { field from to } } } } }`,
  );
  expect(data.officeHolder.history.nodes.map(({ recordedBy }: Row) => recordedBy)).toEqual([
    'demonstration:national-auditor',
    'demonstration:regency:71.10',
    'demonstration:regency:71.10',
  ]);
  expect(data.officeHolder.history.nodes[0].changes).toEqual(
    expect.arrayContaining([{ field: 'endsOn', from: '2026-06-01', to: null }]),
  );
});

test('the head of a unit is of a unit of the office', async () => {
  const { data } = await graph.ask(
    undefined,
    '{ organisation(code: "72.01") { units { id kind parent { kind } organisation { code } } } }',
  );
  const unit = data.organisation.units.find(({ kind }: Row) => kind === 'SUB_SECTION');
  expect(unit).toMatchObject({ parent: { kind: 'SECRETARIAT' }, organisation: { code: '72.01' } });
  const head = { position: 'UNIT_HEAD', unitId: unit.id, startsOn: '2025-01-01', endsOn: '2026-01-01' };
  await appoint(graph, 'regency:72.01', '72.01', head);
  const another = async (more: object) =>
    refusalOf(
      change(graph, 'regency:72.01', 'appointOfficeHolder', {
        ...{ organisationCode: '72.01', personName: '[SINTETIS] x', ...head, ...more },
        expectedVersion: await versionOf(graph, '72.01'),
      }),
    );
  // One heads it at a time; another unit has another head, and several may be of its staff.
  expect(await another({ startsOn: '2025-12-31', endsOn: undefined })).toBe('BAD_USER_INPUT startsOn');
  expect(await another({ startsOn: '2026-01-01', endsOn: undefined })).toBeUndefined();
  const other = data.organisation.units.find(({ id }: Row) => id !== unit.id);
  expect(await another({ unitId: other.id })).toBeUndefined();
  expect(await another({ position: 'UNIT_MEMBER' })).toBeUndefined();
  expect(await another({ position: 'UNIT_MEMBER' })).toBeUndefined();
});

test('not even the database takes two heads of a unit on one day', async () => {
  await asAdministrator(graph.databases.open, async (client) => {
    const insert = (from: string, to: string) =>
      client.query(
        `insert into organisations.office_holder (id, organisation_code, province_code, position, unit_id, person_name, starts_on, ends_on)
         select gen_random_uuid(), '73', 73, 'UNIT_HEAD', id, '[SINTETIS] x', $1, $2
         from organisations.organisation_unit where organisation_code = '73' order by id limit 1`,
        [from, to],
      );
    await insert('2005-01-01', '2006-01-01');
    await insert('2006-01-01', '2007-01-01');
    await expect(insert('2006-12-31', '2008-01-01')).rejects.toThrow(/office_holder_one_head/);
  });
});
