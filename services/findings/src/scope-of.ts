import type { AddressedByAudit } from './addressed-by-audit.entity.ts';

/** What a part has of what it hangs on. The database copies most of it anyway: the answer is made before it is read again. */
export const scopeOf = (from: AddressedByAudit) => ({
  addressedOffices: from.addressedOffices,
  addressedProvinces: from.addressedProvinces,
  addressedBranches: from.addressedBranches,
  draftOf: from.draftOf,
  restricted: from.restricted,
  needToKnow: from.needToKnow,
  provenance: 'RECORDED' as const,
});
