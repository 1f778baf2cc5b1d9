import type { AddressedByAudit } from './addressed-by-audit.entity.ts';
import type { AuditReport } from './report/audit-report.entity.ts';
import type { ScopedByAudit } from './scoped-by-audit.entity.ts';

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

/** The same of what hangs on one office’s part: that is issued. */
export const scopeOfPart = (from: ScopedByAudit) => ({
  reportId: from.reportId,
  organisationCode: from.organisationCode,
  provinceCode: from.provinceCode,
  regencyCode: from.regencyCode,
  restricted: from.restricted,
  needToKnow: from.needToKnow,
  provenance: 'RECORDED' as const,
});

/** The same of what hangs on a report and is one office’s: a draft too. */
export const scopeOfReport = ({ id, draftOf, restricted, needToKnow }: AuditReport) => ({
  reportId: id,
  draftOf,
  restricted,
  needToKnow,
  provenance: 'RECORDED' as const,
});
