import type { EntityManager } from '@mikro-orm/postgresql';
import { FindingCode } from './finding-code.entity.ts';

/** The eleven sub-groups by code, read once a request and only where they are asked for. */
export const findingSubGroupsOf = (em: EntityManager) => {
  let asked: Promise<FindingCode[]> | undefined;
  return () => {
    asked ??= em.find(FindingCode, { level: 'SUB_GROUP' }, { orderBy: { code: 'asc' } });
    return asked;
  };
};
