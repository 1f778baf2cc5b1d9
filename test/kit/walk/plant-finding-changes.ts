import type { Planting } from './planting.ts';
import { addressColumns, type Row } from './world.ts';

const TYPES = ['AuditReport', 'Finding', 'Recommendation', 'RecommendationAddressee', 'Deposit'];

/** That an audit of each office changed, with all its parts. */
export async function plantFindingChanges(planting: Planting, office: string): Promise<void> {
  for (const type of TYPES) {
    const { key, offices } = planting.found(type, (row) => isOnlyOf(office, row));
    await planting.put(
      'findings.change',
      { type: 'FindingChange', key, like: type, offices },
      { type, key, kind: 'UPSERTED', ...addressColumns(offices) },
    );
  }
}

const isOnlyOf = (office: string, { offices, restricted = false, draft = false }: Row): boolean =>
  offices.join() === office && !restricted && !draft;
