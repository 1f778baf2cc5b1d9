import type { Planting } from './planting.ts';
import { addressColumns, OFFICES } from './world.ts';

/** That every office in question changed: what a feed begins with. */
export async function plantChanges(planting: Planting): Promise<void> {
  for (const office of OFFICES) {
    await planting.put(
      'organisations.change',
      { type: 'OrganisationChange', key: office, offices: [office], public: true },
      { type: 'Organisation', key: office, kind: 'UPSERTED', ...addressColumns([office]), open: true },
    );
  }
}
