import { expect, test } from '@jest/globals';
import { foldRejoins } from './fold-rejoins.ts';
import { readAttendanceCsv } from './read-attendance-csv.ts';

const DAYS = { startsOn: '2026-06-29', endsOn: '2026-06-30', timeZone: 'Asia/Jakarta' };
const read = (csv: string, days = DAYS) => readAttendanceCsv(csv, days);
const TITLED = 'Siti Aminah, S.H., M.H.';

test.each([
  ['semicolons', `kode;nama;jabatan\n71.01;${TITLED};ketua`],
  ['tabs', `kode\tnama\tjabatan\n71.01\t${TITLED}\tketua`],
  ['commas, in quotes', `kode,nama,jabatan\n71.01,"${TITLED}",ketua`],
  ['semicolons behind other lines', `sep=;\nRakor, hari kedua\nkode;nama;jabatan\n71.01;${TITLED};ketua`],
])('a title behind a name stays with it in a table of %s', (_, csv) => {
  expect(read(csv)).toEqual([
    expect.objectContaining({ organisationCode: '71.01', personName: TITLED, role: 'CHAIR' }),
  ]);
});

test('a table of one column is parted by nothing', () => {
  expect(read(`nama\n71.01 - ${TITLED}`)[0]).toMatchObject({ organisationCode: '71.01', personName: TITLED });
});

test.each([
  ['Ya', '', { represented: true }],
  ['tidak', '', { represented: false }],
  ['1', 'Kasubbag Hukum', { represented: true, representedBy: 'Kasubbag Hukum' }],
  ['NO', '-', { represented: false }],
  ['', 'Kasubbag Hukum', { representedBy: 'Kasubbag Hukum' }],
  ['Kasubbag Hukum', '', { representedBy: 'Kasubbag Hukum' }],
  ['', '', {}],
])(
  'of the columns Diwakili "%s" and Diwakili oleh "%s" somebody came instead, or nobody',
  (said, by, read) => {
    const [row] = readAttendanceCsv(`kode;nama;Diwakili;Diwakili oleh\n71.01;Ani;${said};${by}`, DAYS);
    const { represented, representedBy } = row ?? {};
    expect({ represented, representedBy }).toEqual({
      represented: undefined,
      representedBy: undefined,
      ...read,
    });
  },
);

test('a cross in it says neither', () => {
  expect(read('kode;nama;diwakili\n71.01;Ani;x')[0]?.unreadable).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', field: 'represented' },
  });
});

const JUNE_4_TO_6 = { ...DAYS, startsOn: '2026-06-04', endsOn: '2026-06-06' };
const HALF_YEAR = { ...DAYS, startsOn: '2026-05-06', endsOn: '2026-06-05' };
const IN_PAPUA = { ...DAYS, timeZone: 'Asia/Jayapura' };
test.each([
  ['6/30/2026 09:05 AM', DAYS, '2026-06-30T02:05:00.000Z'],
  ['6/30/26, 12:05:33 AM', DAYS, '2026-06-29T17:05:33.000Z'],
  ['06/30/2026 02:05:00 PM', DAYS, '2026-06-30T07:05:00.000Z'],
  ['30/06/2026 09.05', DAYS, '2026-06-30T02:05:00.000Z'],
  ['06/04/2026 09:05', JUNE_4_TO_6, '2026-06-04T02:05:00.000Z'],
  // Both days are the meeting's: the day is written first here, the month where there is AM.
  ['05/06/2026 09:05', HALF_YEAR, '2026-06-05T02:05:00.000Z'],
  ['05/06/2026 09:05 AM', HALF_YEAR, '2026-05-06T02:05:00.000Z'],
  ['2026-06-30 9:05', DAYS, '2026-06-30T02:05:00.000Z'],
  ['2026-06-30T02:05:00.123Z', DAYS, '2026-06-30T02:05:00.123Z'],
  ['2026-06-30 09:05:00', IN_PAPUA, '2026-06-30T00:05:00.000Z'],
])('%s is a time', (text, days, instant) => {
  expect(read(`kode;nama;join time\n71.01;Ani;${text}`, days)[0]?.checkedInAt?.toISOString()).toBe(instant);
});

test.each([
  '2026-02-30 09:00',
  '30/30/2026 09:00',
  '6/30/2026 13:05 PM',
  '6/30/2026 0:05 AM',
  '2026-06-30',
  '09:05',
])('%s is none', (text) => {
  expect(read(`kode;nama;join time\n71.01;Ani;${text}`)[0]?.unreadable).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', field: 'checkedInAt' },
  });
});

test('a day is read as a time is, and the six digits of a satker are no office', () => {
  expect(read('kode;nama;tanggal\n71.01;Ani;30/06/2026')[0]?.attendedOn).toBe('2026-06-30');
  expect(read('kode satker;nama\n655432;71.01 - Ani')[0]).toMatchObject({ organisationCode: '71.01' });
});

test('whoever left and came back is there since the first time, on each day', () => {
  const rows = read(`kode;nama;waktu masuk
71.01;Ani;2026-06-29 10:00
71.01;Budi;2026-06-29 10:00
71.01;ANI ;2026-06-29 09:00
71.01;Ani;2026-06-30 09:00
71.02;Ani;2026-06-29 08:00
71.01;Ani;kemarin`);
  const folded = foldRejoins(rows, DAYS);
  expect(folded.map(({ rejoins }) => rejoins)).toEqual([
    undefined,
    undefined,
    0,
    undefined,
    undefined,
    undefined,
  ]);
  expect(folded[0]?.checkedInAt?.toISOString()).toBe('2026-06-29T02:00:00.000Z');
});
