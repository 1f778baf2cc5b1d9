import { addDays, type Chance, levelOf } from '@oversight/kernel';
import type { ReferenceDivision } from '../reference/read-divisions.ts';

const SECRETARIAT = ['SECRETARY', 'COMMITMENT_OFFICER', 'PAYMENT_ORDER_OFFICER', 'TREASURER'] as const;
const TITLE: Record<string, string> = {
  CHAIR: 'Ketua',
  MEMBER: 'Anggota',
  SECRETARY: 'Sekretaris',
  COMMITMENT_OFFICER: 'PPK',
  PAYMENT_ORDER_OFFICER: 'PPSPM',
  TREASURER: 'Bendahara',
};
const TERM = 1826;

/**
 * Who is in office: members for the five years that run, each with a division, and the secretariat, of which some have
 * changed. Nobody of them is anybody: each name says that it is made up.
 */
export function synthesizeHolders(
  chance: Chance,
  office: string,
  divisions: readonly ReferenceDivision[],
  asOf: string,
): unknown[][] {
  const own = divisions.filter(({ level }) => level === levelOf(office));
  const began = addDays(asOf, -chance.whole(200, 900));
  const nameOf = (position: string, place: number) => `[SINTETIS] ${TITLE[position]} ${office}/${place}`;
  const row = (position: string, division: string | null, place: number, from: string, to: string | null) => [
    chance.id(from),
    position,
    division,
    nameOf(position, place),
    from,
    to,
    `SINTETIS/${chance.whole(100, 999)}/${from.slice(0, 4)}`,
    position === 'CHAIR' || position === 'MEMBER' ? 'KPU RI' : 'Sekretaris Jenderal KPU',
    `${from}T03:00:00Z`,
  ];
  // The one who chairs heads finance and logistics, and at the centre nothing.
  const centre = levelOf(office) === 'NATIONAL';
  const members = centre ? [undefined, ...own] : own;
  return [
    ...members.map((division, index) =>
      row(index === 0 ? 'CHAIR' : 'MEMBER', division?.code ?? null, index + 1, began, addDays(began, TERM)),
    ),
    ...SECRETARIAT.flatMap((position, index) => {
      const changed = addDays(asOf, -chance.whole(20, 150));
      if (!chance.isLucky(0.3)) return [row(position, null, index + 1, began, null)];
      return [row(position, null, index + 1, began, changed), row(position, null, index + 11, changed, null)];
    }),
  ];
}
