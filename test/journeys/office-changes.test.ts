import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setClock } from '@oversight/kernel';
import { asRequest } from '../kit/as-request.ts';
import { asAdministrator } from '../kit/databases.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { auditor } from '../kit/viewers.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  // Nobody is in office but those who are appointed here.
  await asAdministrator(graph.databases.open, (client) =>
    client.query(`alter table organisations.revision disable trigger append_only;
      delete from organisations.office_holder; delete from organisations.revision where type = 'OfficeHolder';
      alter table organisations.revision enable always trigger append_only`),
  );
});
afterAll(() => graph.close());

type Input = Record<string, unknown>;
const INPUTS = {
  changeContact: ['ChangeContactInput', 'organisation { code version address phone email webAddress }'],
  appointOfficeHolder: ['AppointOfficeHolderInput', 'officeHolder { id version personName startsOn endsOn }'],
  endOfficeHolder: ['EndOfficeHolderInput', 'officeHolder { id version endsOn }'],
  correctOfficeHolder: [
    'CorrectOfficeHolderInput',
    'officeHolder { id version personName endsOn decree position }',
  ],
  planCalendarEntry: ['PlanCalendarEntryInput', 'calendarEntry { id version name }'],
  changeCalendarEntry: ['ChangeCalendarEntryInput', 'calendarEntry { id version name startsOn cancelled }'],
} as const;
type Mutation = keyof typeof INPUTS;

function act(persona: string | undefined, mutation: Mutation, input: Input) {
  const [type, fields] = INPUTS[mutation];
  return graph.ask(persona, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, {
    input,
  });
}
async function done(persona: string, mutation: Mutation, input: Input) {
  const { data, errors } = await act(persona, mutation, { reason: 'so it is', ...input });
  expect(errors).toBeUndefined();
  return Object.values(data[mutation])[0] as Record<string, never>;
}
async function refusal(persona: string | undefined, mutation: Mutation, input: Input) {
  const { errors } = await act(persona, mutation, { reason: 'so it is', ...input });
  const { code, field } = errors?.[0]?.extensions ?? {};
  return field === undefined ? code : `${code} ${field}`;
}
async function versionOf(office: string): Promise<number> {
  const { data } = await graph.ask(undefined, `{ organisation(code: "${office}") { version } }`);
  return data.organisation.version;
}
const counted = async (): Promise<string> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      `select (select count(*) from organisations.revision) as revisions, (select count(*) from organisations.change) as changes,
         (select count(*) from organisations.office_holder) as holders, (select count(*) from organisations.calendar_entry) as entries`,
    );
    return JSON.stringify(rows[0]);
  });
const appoint = async (persona: string, office: string, input: Input = {}) =>
  done(persona, 'appointOfficeHolder', {
    organisationCode: office,
    position: 'MEMBER',
    personName: '[SINTETIS] Anggota',
    startsOn: '2025-01-01',
    expectedVersion: await versionOf(office),
    ...input,
  });

test('an office changes how it is reached; the history keeps who, when, why, from what, to what', async () => {
  setClock(new Date('2026-07-01T00:00:00Z'));
  const before = await versionOf('71.10');
  const changed = await done('regency:71.10', 'changeContact', {
    organisationCode: '71.10',
    address: 'Jalan Trans Sulawesi, Tutuyan 🏢 مكتب',
    email: 'kantor@boltim.example',
    phone: '(0434) 2620123',
    expectedVersion: before,
  });
  expect(changed).toMatchObject({ version: before + 1, address: 'Jalan Trans Sulawesi, Tutuyan 🏢 مكتب' });
  setClock(new Date('2026-07-02T00:00:00Z'));
  await done('national-auditor', 'changeContact', {
    organisationCode: '71.10',
    phone: '',
    webAddress: 'boltim.example',
    reason: 'the number is another’s',
    expectedVersion: before + 1,
  });
  const { data, errors } = await graph.ask(
    'regency:71.10',
    `{ organisation(code: "71.10") { phone email webAddress history(first: 2) { totalCount nodes {
         version recordedAt recordedBy reason changes { field from to } } }
       earlier: asRecorded(asOf: "2026-07-01T12:00:00Z") { phone email webAddress }
       never: asRecorded(asOf: "2020-01-01T00:00:00Z") { phone } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.organisation).toMatchObject({
    phone: null,
    email: 'kantor@boltim.example',
    webAddress: 'boltim.example',
    earlier: { phone: '(0434) 2620123', webAddress: 'kab-bolaangmongondowtimur.kpu.go.id' },
    never: { phone: null },
  });
  expect(data.organisation.history.nodes[0]).toEqual({
    version: before + 2,
    recordedAt: '2026-07-02T00:00:00.000Z',
    recordedBy: 'demonstration:national-auditor',
    reason: 'the number is another’s',
    changes: expect.arrayContaining([
      { field: 'phone', from: '(0434) 2620123', to: null },
      { field: 'webAddress', from: 'kab-bolaangmongondowtimur.kpu.go.id', to: 'boltim.example' },
    ]),
  });
  expect(data.organisation.history.nodes[0].changes).toHaveLength(2);
  const stranger = await graph.ask(
    'regency:71.11',
    '{ organisation(code: "71.10") { history(first: 2) { totalCount } asRecorded(asOf: "2026-07-01T12:00:00Z") { phone } } }',
  );
  expect(stranger.data.organisation).toEqual({ history: { totalCount: 0 }, asRecorded: null });
  expect(stranger.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
});

test('what the reference data know is not put over what an office said', async () => {
  const { loadReferenceData } = await import('@oversight/standalone');
  await loadReferenceData(graph.databases);
  const { data } = await graph.ask(undefined, '{ organisation(code: "71.10") { webAddress } }');
  expect(data.organisation.webAddress).toBe('boltim.example');
});

test.each<[string, Input, string]>([
  ['nothing to change', {}, 'BAD_USER_INPUT address'],
  ['no e-mail address', { email: 'kantor' }, 'BAD_USER_INPUT email'],
  ['no host name', { webAddress: 'https://x y' }, 'BAD_USER_INPUT webAddress'],
  ['no telephone number', { phone: 'call me' }, 'BAD_USER_INPUT phone'],
  ['a long address', { address: 'x'.repeat(301) }, 'BAD_USER_INPUT address'],
  ['a megabyte', { address: 'x'.repeat(1_000_000) }, 'BAD_USER_INPUT address'],
  ['no reason', { phone: '12345', reason: ' ' }, 'BAD_USER_INPUT reason'],
  ['a long reason', { phone: '12345', reason: 'x'.repeat(501) }, 'BAD_USER_INPUT reason'],
  ['a stale version', { phone: '12345', expectedVersion: 99 }, 'STALE_VERSION expectedVersion'],
  ['an office that is none', { organisationCode: '99.99', phone: '12345' }, 'NOT_FOUND'],
])('an address with %s is refused, and nothing is written', async (_, input, code) => {
  const before = await counted();
  const usual = { organisationCode: '71', expectedVersion: await versionOf('71') };
  expect(await refusal('province:71', 'changeContact', { ...usual, ...input })).toBe(code);
  expect(await counted()).toBe(before);
});

const STRANGERS = [
  'province:72',
  'regency:71.11',
  'national-leadership',
  'bi',
  'integration:71',
  'external-auditor:bpk',
];

test.each(STRANGERS)('%s changes nothing of 71.10, and nothing is written', async (persona) => {
  const before = await counted();
  const office = { organisationCode: '71.10', expectedVersion: await versionOf('71.10') };
  const holder = { position: 'CHAIR', personName: 'x', startsOn: '2025-01-01' };
  expect(await refusal(persona, 'changeContact', { ...office, phone: '12345' })).toBe('FORBIDDEN');
  expect(await refusal(persona, 'appointOfficeHolder', { ...office, ...holder })).toBe('FORBIDDEN');
  const stage = { kind: 'ELECTORAL_STAGE', name: 'x', election: 'x', startsOn: '2026-01-01' };
  expect(await refusal(persona, 'planCalendarEntry', { ...office, ...stage })).toBe('FORBIDDEN');
  expect(await counted()).toBe(before);
});

test('a province speaks for itself, not for its regencies; the public needs a token', async () => {
  const contact = { organisationCode: '71.10', phone: '12345', expectedVersion: 1 };
  expect(await refusal('province:71', 'changeContact', contact)).toBe('FORBIDDEN');
  expect(await refusal(undefined, 'changeContact', contact)).toBe('UNAUTHENTICATED');
});

test('members come and go; everybody sees the members, and the secretariat who may', async () => {
  const chair = await appoint('regency:71.10', '71.10', {
    position: 'CHAIR',
    divisionCode: 'KAB-HUKUM',
    personName: '[SINTETIS] كاتب 🗳️ Ñuñez',
    decree: 'SK-1',
  });
  const secretary = await appoint('regency:71.10', '71.10', {
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
    expect((await see(persona)).map((holder: Input) => holder.personName)).toContain('[SINTETIS] Sekretaris');
  expect((await see('integration:71')).map((holder: Input) => [holder.position, holder.personName])).toEqual([
    ['CHAIR', '[SINTETIS] كاتب 🗳️ Ñuñez'],
    ['SECRETARY', null],
  ]);

  const hidden = await graph.ask('bi', `{ officeHolder(id: "${secretary.id}") { id } }`);
  expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const ended = await done('regency:71.10', 'endOfficeHolder', {
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
    await refusal('regency:71.10', 'endOfficeHolder', {
      officeHolderId: chair.id,
      endsOn: '2026-06-02',
      expectedVersion: ended.version,
    }),
  ).toBe('ILLEGAL_STEP officeHolderId');
  const corrected = await done('national-auditor', 'correctOfficeHolder', {
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
  expect(data.officeHolder.history.nodes.map(({ recordedBy }: Input) => recordedBy)).toEqual([
    'demonstration:national-auditor',
    'demonstration:regency:71.10',
    'demonstration:regency:71.10',
  ]);
  expect(data.officeHolder.history.nodes[0].changes).toEqual(
    expect.arrayContaining([{ field: 'endsOn', from: '2026-06-01', to: null }]),
  );
});

test('who was recorded as in office at an instant is another question than who was in office on a day', async () => {
  setClock(new Date('2026-07-10T00:00:00Z'));
  const holder = await appoint('regency:71.01', '71.01', { personName: '[SINTETIS] Lama' });
  setClock(new Date('2026-07-12T00:00:00Z'));
  await done('regency:71.01', 'correctOfficeHolder', {
    officeHolderId: holder.id,
    personName: '[SINTETIS] Benar',
    expectedVersion: holder.version,
  });
  const { data, errors } = await graph.ask(
    'regency:71.01',
    `{ organisation(code: "71.01") {
       before: asRecorded(asOf: "2026-07-09T00:00:00Z") { officeHolders { personName } }
       between: asRecorded(asOf: "2026-07-11T00:00:00Z") { officeHolders { personName startsOn } }
       after: asRecorded(asOf: "2026-07-13T00:00:00Z") { officeHolders { personName } electoralCalendar { kind } }
       officeHolders(validOn: "2025-02-01") { nodes { personName } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.organisation).toEqual({
    before: { officeHolders: [] },
    between: { officeHolders: [{ personName: '[SINTETIS] Lama', startsOn: '2025-01-01' }] },
    after: {
      officeHolders: [{ personName: '[SINTETIS] Benar' }],
      electoralCalendar: [{ kind: 'ELECTION_GRANT' }],
    },
    officeHolders: { nodes: [{ personName: '[SINTETIS] Benar' }] },
  });
});

test.each<[string, Input, string]>([
  ['an end before the start', { endsOn: '2024-12-31' }, 'BAD_USER_INPUT endsOn'],
  ['an end on the day of the start', { endsOn: '2025-01-01' }, 'BAD_USER_INPUT endsOn'],
  ['a start before there was KPU', { startsOn: '1945-08-17' }, 'BAD_USER_INPUT startsOn'],
  ['a start in the far future', { startsOn: '2999-01-01' }, 'BAD_USER_INPUT startsOn'],
  ['no name', { personName: ' ' }, 'BAD_USER_INPUT personName'],
  ['a long name', { personName: 'x'.repeat(201) }, 'BAD_USER_INPUT personName'],
  ['a division of another level', { divisionCode: 'PROV-HUKUM' }, 'BAD_USER_INPUT divisionCode'],
  ['a division that is none', { divisionCode: 'X' }, 'BAD_USER_INPUT divisionCode'],
  [
    'a division for a treasurer',
    { position: 'TREASURER', divisionCode: 'KAB-HUKUM' },
    'BAD_USER_INPUT divisionCode',
  ],
  ['a unit for a member', { unitId: '019e0000-0000-7000-8000-000000000000' }, 'BAD_USER_INPUT unitId'],
  ['a head of no unit', { position: 'UNIT_HEAD' }, 'BAD_USER_INPUT unitId'],
  ['a unit that is none', { position: 'UNIT_HEAD', unitId: 'x' }, 'BAD_USER_INPUT unitId'],
  ['a second secretary', { position: 'SECRETARY' }, 'BAD_USER_INPUT startsOn'],
  [
    'a secretary who overlaps',
    { position: 'SECRETARY', startsOn: '2024-01-01', endsOn: '2025-06-01' },
    'BAD_USER_INPUT startsOn',
  ],
  ['a stale version', { expectedVersion: 99 }, 'STALE_VERSION expectedVersion'],
])('an appointment with %s is refused, and nothing is written', async (_, input, code) => {
  const before = await counted();
  const usual = { organisationCode: '71.10', position: 'MEMBER', personName: 'x', startsOn: '2025-01-01' };
  const version = { expectedVersion: await versionOf('71.10') };
  expect(await refusal('regency:71.10', 'appointOfficeHolder', { ...usual, ...version, ...input })).toBe(
    code,
  );
  expect(await counted()).toBe(before);
});

test('of two who take one position at the same time, one does', async () => {
  const secretary = async () =>
    act('province:72', 'appointOfficeHolder', {
      ...{
        organisationCode: '72',
        position: 'SECRETARY',
        personName: '[SINTETIS] x',
        startsOn: '2025-01-01',
        reason: 'x',
      },
      expectedVersion: await versionOf('72'),
    });
  const answers = await Promise.all([secretary(), secretary(), secretary()]);
  const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort();
  expect(codes.filter((code) => code === 'done')).toEqual(['done']);
  expect(codes.every((code) => ['done', 'STALE_VERSION', 'BAD_USER_INPUT'].includes(String(code)))).toBe(
    true,
  );
});

test('the head of a unit is of a unit of the office', async () => {
  const { data } = await graph.ask(
    undefined,
    '{ organisation(code: "72.01") { units { id kind parent { kind } organisation { code } } } }',
  );
  const unit = data.organisation.units.find(({ kind }: Input) => kind === 'SUB_SECTION');
  expect(unit).toMatchObject({ parent: { kind: 'SECRETARIAT' }, organisation: { code: '72.01' } });
  await appoint('regency:72.01', '72.01', { position: 'UNIT_HEAD', unitId: unit.id });
});

test('the inspectorate keeps the calendar', async () => {
  const plan = async (persona: string, input: Input = {}) => ({
    organisationCode: '71',
    kind: 'ELECTION_GRANT',
    name: 'Hibah',
    election: '[SINTETIS]',
    startsOn: '2026-01-01',
    dueOn: '2026-12-31',
    expectedVersion: await versionOf('71'),
    ...input,
    persona,
  });
  const { persona: _, ...input } = await plan('');
  const entry = await done('national-auditor', 'planCalendarEntry', input);
  expect(
    await refusal('province:71', 'changeCalendarEntry', {
      calendarEntryId: entry.id,
      cancelled: true,
      expectedVersion: entry.version,
    }),
  ).toBe('FORBIDDEN');
  const changed = await done('national-auditor', 'changeCalendarEntry', {
    calendarEntryId: entry.id,
    cancelled: true,
    startsOn: '2026-02-01',
    expectedVersion: entry.version,
  });
  expect(changed).toMatchObject({ cancelled: true, startsOn: '2026-02-01', version: 2 });
  for (const [wrong, code] of [
    [{ dueOn: undefined }, 'BAD_USER_INPUT dueOn'],
    [{ dueOn: '2025-01-01' }, 'BAD_USER_INPUT dueOn'],
    [{ endsOn: '2025-01-01' }, 'BAD_USER_INPUT endsOn'],
    [{ startsOn: '1900-01-01' }, 'BAD_USER_INPUT startsOn'],
    [{ name: '' }, 'BAD_USER_INPUT name'],
    [{ expectedVersion: 99 }, 'STALE_VERSION expectedVersion'],
  ] as const) {
    expect(await refusal('national-auditor', 'planCalendarEntry', { ...input, ...wrong })).toBe(code);
  }
  const { data } = await graph.ask(
    undefined,
    '{ organisation(code: "71") { electoralCalendar(kind: ELECTION_GRANT) { name dueOn cancelled } } }',
  );
  expect(data.organisation.electoralCalendar).toEqual([
    { name: 'Hibah', dueOn: '2026-12-31', cancelled: true },
  ]);
});

test('a change of somebody in the secretariat is told to who may see them, and a feed ends where a viewer’s sight does', async () => {
  const begin = async (persona: string) => {
    let cursor: string | undefined;
    for (;;) {
      const page = await read(persona, cursor);
      cursor = page.endCursor;
      if (!page.hasNextPage) return cursor as string;
    }
  };
  const read = async (persona: string, after: string | undefined) => {
    const { data, errors } = await graph.ask(
      persona,
      'query ($after: String) { organisationChanges(first: 500, after: $after) { nodes { type id kind } endCursor hasNextPage } }',
      { after },
    );
    expect(errors).toBeUndefined();
    return data.organisationChanges;
  };
  const personas = ['province:71', 'province:72', 'bi', 'integration:71'];
  await wait(300);
  const cursors = new Map(
    await Promise.all(personas.map(async (persona) => [persona, await begin(persona)] as const)),
  );
  const told = async (persona: string, id: unknown) => {
    for (let patience = 40; patience > 0; patience -= 1) {
      const { nodes } = await read(persona, cursors.get(persona));
      if (nodes.some(({ type }: Input) => type === 'ExternalBody'))
        return nodes.filter((node: Input) => node.id === id).map(({ kind }: Input) => kind);
      await wait(50);
    }
    throw new Error('The feed did not get so far.');
  };
  const end = () =>
    asAdministrator(graph.databases.open, (client) =>
      client.query(`update organisations.external_body set relation = 'x' || random() where code = 'DPR'`),
    );
  const treasurer = await appoint('regency:71.01', '71.01', { position: 'TREASURER' });
  await end();
  const seen = await Promise.all(personas.map((persona) => told(persona, treasurer.id)));
  expect(seen).toEqual([['UPSERTED'], [], [], ['UPSERTED']]);
  // As a member everybody sees them; as a treasurer again, who may not is told that they went.
  const member = await done('regency:71.01', 'correctOfficeHolder', {
    officeHolderId: treasurer.id,
    position: 'MEMBER',
    expectedVersion: treasurer.version,
  });
  await done('regency:71.01', 'correctOfficeHolder', {
    officeHolderId: treasurer.id,
    position: 'TREASURER',
    expectedVersion: member.version,
  });
  await end();
  const after = await Promise.all(personas.map((persona) => told(persona, treasurer.id)));
  expect(after).toEqual([['UPSERTED'], ['DELETED'], ['DELETED'], ['UPSERTED']]);
});

test.each([
  ['change', `update organisations.revision set reason = 'x'`],
  ['delete', 'delete from organisations.revision'],
  ['empty', 'truncate organisations.revision'],
])('nobody may %s the history, not even the administrator', async (_, sql) => {
  await expect(asAdministrator(graph.databases.open, (client) => client.query(sql))).rejects.toThrow(
    /never changed/,
  );
});

test.each([
  [
    'write a history',
    `insert into organisations.revision (type, key, version, recorded_at, organisation_code, province_code) values ('x', 'x', 1, now(), '71', 71)`,
  ],
  ['rename an office', `update organisations.organisation set name = 'x'`],
  ['move an office holder', `update organisations.office_holder set organisation_code = '72'`],
  ['delete an office holder', 'delete from organisations.office_holder'],
  ['make up a unit', `insert into organisations.organisation_unit (id) values (gen_random_uuid())`],
])('not even the inspectorate may %s by raw SQL', async (_, sql) => {
  await expect(
    asRequest(graph.databases.open, 'organisations', auditor, (client) => client.query(sql)),
  ).rejects.toThrow(/permission denied|row-level security/);
});
