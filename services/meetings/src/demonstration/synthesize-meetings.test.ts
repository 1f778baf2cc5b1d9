import { expect, test } from '@jest/globals';
import { daysBetween } from '@oversight/kernel';
import { type PromisedRecommendation, synthesizeMeetings } from './synthesize-meetings.ts';
import { DEMONSTRATION_COLUMNS, type DemonstrationTables } from './tables.ts';

const offices = ['00', '71', '71.10', '71.11', '72', '72.01'];
const recommendations = offices.flatMap((office): PromisedRecommendation[] => [
  { id: `${office} settled`, office, receivedOn: '2024-07-01', settledOn: '2025-06-30' },
  { id: `${office} open`, office, receivedOn: '2025-03-01' },
]);
const plan = { offices, recommendations, seed: 7, scale: 3, asOf: '2026-06-30' };
const tables = synthesizeMeetings(plan);

type Table = keyof DemonstrationTables;
const rowsOf = (table: Table): Record<string, string>[] => {
  const names = Object.keys(DEMONSTRATION_COLUMNS[table]);
  return tables[table].map((row) =>
    Object.fromEntries(names.map((name, index) => [name, row[index] as string])),
  );
};
const all = Object.keys(tables) as Table[];

test('the same seed makes the same meetings, another seed others', () => {
  expect(synthesizeMeetings(plan)).toEqual(tables);
  expect(synthesizeMeetings({ ...plan, seed: 8 })).not.toEqual(tables);
  for (const table of all) expect({ table, some: tables[table].length > 0 }).toEqual({ table, some: true });
});

test.each([1, 7, 4711])(
  'nothing happens after the last day, with seed %i, and it covers two years',
  (seed) => {
    const made = synthesizeMeetings({ ...plan, seed });
    const days = all.flatMap((table) =>
      Object.keys(DEMONSTRATION_COLUMNS[table]).flatMap((name, index) =>
        /_(on|at)$/.test(name) ? made[table].flatMap((row) => (row[index] as string | undefined) ?? []) : [],
      ),
    );
    expect(days.filter((day) => day.slice(0, 10) > plan.asOf)).toEqual([]);
    const first = days.sort()[0] as string;
    expect(daysBetween(first.slice(0, 10), plan.asOf)).toBeGreaterThan(600);
    expect(daysBetween(first.slice(0, 10), plan.asOf)).toBeLessThanOrEqual(740);
  },
);

test('every text a reader meets is marked, every row says that it is made up, and nobody is named', () => {
  const texts = [
    ...rowsOf('meeting').flatMap(({ title, series }) => [title, series ?? []].flat()),
    ...rowsOf('meeting_session').map(({ topic }) => topic),
    ...rowsOf('commitment').flatMap(({ text, measure }) => [text, measure]),
  ];
  expect(texts.filter((text) => !text?.startsWith('[SINTETIS]'))).toEqual([]);
  for (const table of all) {
    const marked = 'provenance' in DEMONSTRATION_COLUMNS[table];
    // Parts of a row that says so.
    expect(marked || ['commitment_link', 'commitment_step', 'minutes'].includes(table)).toBe(true);
    if (marked) expect(rowsOf(table).filter(({ provenance }) => provenance !== 'SYNTHETIC')).toEqual([]);
    expect(Object.keys(DEMONSTRATION_COLUMNS[table]).filter((name) => /_name$/.test(name))).toEqual([]);
  }
});

test('the host calls and comes, but is not among the invited; every attendance list is complete', () => {
  for (const { id, organisation_code: host, attendance_complete } of rowsOf('meeting')) {
    const ofIt = ({ meeting_id }: Record<string, string>) => meeting_id === id;
    const officesIn = (table: Table) =>
      rowsOf(table)
        .filter(ofIt)
        .map(({ organisation_code }) => organisation_code);
    expect(officesIn('invitation')).not.toContain(host);
    expect(officesIn('attendance')).toContain(host);
    expect(attendance_complete).toBe(true);
  }
});

test('a promise to settle a recommendation is made by its office while it is open', () => {
  const promises = rowsOf('commitment_link').map((link) => ({
    ...rowsOf('commitment').find(({ id }) => id === link.commitment_id),
    ...link,
  }));
  const byId = new Map(recommendations.map((each) => [each.id, each]));
  for (const { recommendation_id = '', organisation_code, agreed_on = '' } of promises) {
    const { office, receivedOn, settledOn = '9999-12-31' } = byId.get(recommendation_id) ?? {};
    expect(office).toBe(organisation_code);
    expect(receivedOn && receivedOn <= agreed_on && agreed_on < settledOn).toBe(true);
  }
  const promised = promises.map(({ recommendation_id }) => recommendation_id?.split(' ')[1]);
  expect(new Set(promised)).toEqual(new Set(['settled', 'open']));
});
