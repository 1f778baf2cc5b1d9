import { addDays, type Chance } from '@oversight/kernel';

/** Stages of a made-up election, in days from the last day of the demonstration. */
const STAGES = [
  ['Perencanaan program dan anggaran', -400, -310],
  ['Pemutakhiran data dan penyusunan daftar pemilih', -300, -180],
  ['Pencalonan', -170, -80],
  ['Masa kampanye', -60, 15],
  ['Pemungutan dan penghitungan suara', 30, 31],
] as const;
const ELECTION = '[SINTETIS] Pemilihan';

/** Of the whole country its stages; of every regency the grant it got for them. */
export function synthesizeCalendar(
  chance: Chance,
  office: string,
  asOf: string,
): { recordedAt: string; row: unknown[] }[] {
  const recorded = `${addDays(asOf, -420)}T03:00:00Z`;
  if (office === '00') {
    return STAGES.map(([name, from, to]) => ({
      recordedAt: recorded,
      row: [chance.id(asOf), 'ELECTORAL_STAGE', name, ELECTION, addDays(asOf, from), addDays(asOf, to), null],
    }));
  }
  if (office.length === 2) return [];
  const received = addDays(asOf, -chance.whole(300, 390));
  const spent = addDays(asOf, chance.whole(40, 90));
  return [
    {
      recordedAt: `${received}T03:00:00Z`,
      row: [
        ...[chance.id(received), 'ELECTION_GRANT', 'Hibah pemilihan (NPHD)', ELECTION],
        ...[received, spent, addDays(spent, chance.whole(60, 90))],
      ],
    },
  ];
}
