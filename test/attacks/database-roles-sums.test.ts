import { beforeAll, expect, test } from '@jest/globals';
import { addDays, anonymous, type Viewer } from '@oversight/kernel';
import type { Client } from 'pg';
import { asRequest } from '../kit/as-request.ts';
import { asAdministrator, copyDatabases } from '../kit/databases.ts';
import { AS_OF } from '../kit/templates.ts';
import { auditor, north } from '../kit/viewers.ts';

let database: string;
beforeAll(async () => {
  ({ open: database } = await copyDatabases());
});
const asAdmin = <T>(work: (client: Client) => Promise<T>) => asAdministrator(database, work);
const sum = (values: bigint[]): string => values.reduce((total, value) => total + value, 0n).toString();

const office: Viewer = { ...north, roles: ['REGENCY'], organisationCode: '71.10' };

interface Part {
  status: string;
  value: string;
  monetary: boolean;
  received: string;
  deposited: string;
  answered: (number | null)[];
}

/** F1 to F7 of the country counted by hand, recommendation by recommendation. */
async function countByHand(client: Client, source: string | null, fiscalYear: number | null) {
  const { rows } = await client.query<Part>(
    `select official_status as status, value::text, code = '01' as monetary, last.received, last.deposited, last.answered
     from findings.recommendation r, lateral (
       select max(received_on)::text as received, sum(deposited)::text as deposited,
         array_agg(answered_on - received_on) as answered
       from findings.recommendation_addressee where recommendation_id = r.id) last
     where not restricted and draft_of is null and source = coalesce($1, source) and fiscal_year = coalesce($2, fiscal_year)`,
    [source, fiscalYear],
  );
  const inTime = ({ answered }: Part) => answered.every((days) => days !== null && days <= 60);
  const open = rows.filter(({ status }) => ['BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI'].includes(status));
  const due = rows.filter(({ received }) => addDays(received, 60) <= AS_OF);
  const money = rows.filter(({ monetary }) => monetary);
  const byStatus = Map.groupBy(rows, ({ status }) => status);
  return {
    total: rows.length,
    by_status: Object.fromEntries(
      [...byStatus].map(([status, each]) => [
        status,
        [each.length, sum(each.map(({ value }) => BigInt(value)))],
      ]),
    ),
    answered_in_time: due.filter(inTime).length,
    past_day_60: due.length,
    overdue: rows.filter(
      ({ status, received }) => status === 'BELUM_DITINDAKLANJUTI' && addDays(received, 60) < AS_OF,
    ).length,
    outstanding: sum(
      open.map(({ value, deposited }) => BigInt(value) - BigInt(deposited)).filter((left) => left > 0n),
    ),
    recovered: sum(money.map(({ deposited }) => BigInt(deposited))),
    recoverable: sum(money.map(({ value }) => BigInt(value))),
  };
}

test.each([
  [null, null],
  ['BPK', null],
  ['APIP', 2025],
  ['BPK', 1999],
] as const)(
  'the sums of the country for %s and %s are what the administrator counts, whoever asks',
  async (source, fiscalYear) => {
    const counted = await asAdmin((client) => countByHand(client, source, fiscalYear));
    for (const viewer of [auditor, north, anonymous]) {
      const { rows } = await asRequest(database, 'findings', viewer, (client) =>
        client.query(
          `select * from findings.national_indicators($1, $2, null), findings.national_deadlines($1, $2, null, $3)`,
          [source, fiscalYear, AS_OF],
        ),
      );
      expect(rows).toEqual([counted]);
    }
  },
);

test('control: with row security a request sees some of what these sums are made of, and nobody nothing', async () => {
  const count = (viewer: Viewer | undefined) =>
    asRequest(database, 'findings', viewer, async (client) => {
      const { rows } = await client.query<{ count: number }>(
        'select count(*)::int from findings.recommendation where not restricted and draft_of is null',
      );
      return rows[0]?.count ?? 0;
    });
  const all = (await asAdmin((client) => countByHand(client, null, null))).total;
  expect(await count(auditor)).toBe(all);
  expect(await count(north)).toBeGreaterThan(0);
  expect(await count(north)).toBeLessThan(all / 10);
  expect(await count(undefined)).toBe(0);
});

interface Meeting {
  id: string;
  national: boolean;
  invited: string[];
  attended: string[];
  competent: string[];
}

/** M1 of a branch of one meeting counted by hand; nothing when nobody of it was invited. */
function coverageByHand({ invited, attended, competent }: Meeting, branch: string) {
  const asked = invited.filter((code) => branch === '' || code === branch || code.split('.')[0] === branch);
  return asked.length === 0
    ? undefined
    : {
        attended: asked.filter((code) => attended.includes(code)).length,
        competent: asked.filter((code) => competent.includes(code)).length,
        invited: asked.length,
      };
}

const BRANCHES = ['', '71', '71.10', '72', '00', 'x'];
/** Whose reach covers every office counted. */
const REACHED: [
  name: string,
  viewer: Viewer | undefined,
  reaches: (branch: string, meeting: Meeting) => boolean,
][] = [
  ['a national auditor', auditor, () => true],
  [
    'a province',
    north,
    (branch, { invited }) =>
      ['71', '71.10'].includes(branch) || (branch === '' && invited.every((code) => code.startsWith('71'))),
  ],
  [
    'a regency',
    office,
    (branch, { invited }) => branch === '71.10' || (invited.length === 1 && invited[0] === '71.10'),
  ],
  ['the public', anonymous, () => false],
  ['nobody', undefined, () => false],
];

test.each(REACHED)(
  'the attendance that %s is told is what the administrator counts, for as far as they reach',
  async (_, viewer, reaches) => {
    const { rows: meetings } = await asAdmin((client) =>
      client.query<Meeting>(
        `select id, classification = 'PUBLIC' and level = 'NATIONAL' as national,
         array(select organisation_code from meetings.invitation where meeting_id = m.id) as invited,
         array(select organisation_code from meetings.attendance where meeting_id = m.id) as attended,
         array(select organisation_code from meetings.attendance where meeting_id = m.id and role = 'DIVISION_HEAD'
           and division = 'Divisi Hukum dan Pengawasan' and not represented) as competent
       from meetings.meeting m where attendance_complete`,
      ),
    );
    const questions = meetings.flatMap((meeting) => BRANCHES.map((branch) => ({ meeting, branch })));
    const { rows } = await asRequest(database, 'meetings', viewer, (client) =>
      client.query('select * from meetings.attendance_rates($1, $2) order by place', [
        questions.map(({ meeting }) => meeting.id),
        questions.map(({ branch }) => branch),
      ]),
    );
    const isOpen = (branch: string, { national, invited }: Meeting) =>
      viewer !== undefined && branch === '' && national && invited.length >= 5;
    const expected = questions.flatMap(({ meeting, branch }, index) => {
      const counted = coverageByHand(meeting, branch);
      return counted && (reaches(branch, meeting) || isOpen(branch, meeting))
        ? [{ place: index + 1, ...counted, ...(!reaches(branch, meeting) && { competent: null }) }]
        : [];
    });
    expect(rows).toEqual(expected);
    expect(meetings.length).toBeGreaterThan(100);
  },
);
