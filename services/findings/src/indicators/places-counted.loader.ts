import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '@oversight/kernel';
import DataLoader from 'dataloader';
import { PLACES_COUNTED } from './finding-indicators.queries.ts';
import { InspectorateRegion } from './inspectorate-region.entity.ts';

/** A province code has two digits; "00" is KPU RI. */
export const EVERY_PROVINCE = Array.from({ length: 100 }, (_, code) => String(code).padStart(2, '0'));

interface Place {
  readonly province_code: number;
  readonly code: string;
}

const placesOf = (em: EntityManager, level: 'PROVINCE' | 'OFFICE', provinces: readonly string[]) =>
  em.execute<Place[]>(PLACES_COUNTED, [level, arrayLiteral(provinces.map((code) => String(Number(code))))]);

/** The offices of a province to which anything was ever addressed, by code. */
export const officesCountedOf = (em: EntityManager) =>
  new DataLoader<string, string[]>(async (provinces) => {
    const places = await placesOf(em, 'OFFICE', provinces);
    return provinces.map((province) =>
      places.filter(({ province_code }) => province_code === Number(province)).map(({ code }) => code),
    );
  });

/** The provinces to which anything was ever addressed, and KPU RI as "00"; asked once a request. */
export const provincesCountedOf = (em: EntityManager) => {
  let asked: Promise<string[]> | undefined;
  return () => {
    asked ??= placesOf(em, 'PROVINCE', EVERY_PROVINCE).then((places) => places.map(({ code }) => code));
    return asked;
  };
};

/** The inspectorate regions and the provinces of each, as far as known. */
export const regionsOf = (em: EntityManager) => {
  let asked: Promise<Map<string, string[]>> | undefined;
  return () => {
    asked ??= em.findAll(InspectorateRegion, { orderBy: { provinceCode: 'asc' } }).then((rows) => {
      const byRegion = Map.groupBy(rows, ({ name }) => name);
      return new Map([...byRegion].map(([name, of]) => [name, of.map(({ provinceCode }) => provinceCode)]));
    });
    return asked;
  };
};
