import type { EntityManager } from '@mikro-orm/postgresql';
import { badInput, shown } from '@oversight/kernel';
import { Division } from './division.entity.ts';

/** As names are compared: "Ketua Divisi Hukum & Pengawasan" is "hukum dan pengawasan". */
const inShort = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', ' dan ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(ketua )?(divisi )?/, '');
const namesOf = ({ name, aliases }: Division): string[] => [name, ...aliases].map(inShort);

/** A name says what is dealt with: attendance is compared by it, so it is of one area, whatever level and year. */
export async function refuseTakenNames(em: EntityManager, division: Division): Promise<void> {
  const others = await em.find(Division, { area: { $ne: division.area } });
  const names = namesOf(division);
  for (const other of others) {
    const taken = namesOf(other).find((name) => names.includes(name));
    if (taken)
      throw badInput('name', `${shown(taken)} is a name of ${other.code}, which deals with ${other.area}.`);
  }
}
