import type { Act, ReachTable, Role } from '@oversight/kernel';

/** These see what waits for its second person, or was rejected. */
export const AUDITORS: readonly Role[] = ['NATIONAL_AUDITOR', 'EXTERNAL_AUDITOR'];

/** Who acts as the office that an audit concerns; a machine for the offices of its province. */
const AS_OFFICE: ReachTable = {
  NATIONAL_SECRETARIAT: 'OFFICE',
  PROVINCE: 'OFFICE',
  REGENCY: 'OFFICE',
  INTEGRATION: 'BRANCH',
};

/**
 * Satker report, the province consolidates, APIP verifies, the auditor decides, and nobody edits another's part. APIP
 * records what BPK sent on paper; an auditor of BPK writes for the offices of its engagement letters.
 */
export const RECORD: Act = {
  by: { NATIONAL_AUDITOR: 'EVERYWHERE', EXTERNAL_AUDITOR: 'ENGAGEMENT' },
  body: 'BPK',
};
export const ANSWER: Act = { by: AS_OFFICE, scope: 'recommendation:answer' };
export const CONSOLIDATE: Act = { by: { PROVINCE: 'BRANCH' } };
export const VERIFY: Act = { by: { NATIONAL_AUDITOR: 'EVERYWHERE' } };
export const ASSESS: Act = {
  by: { NATIONAL_AUDITOR: 'EVERYWHERE', EXTERNAL_AUDITOR: 'ENGAGEMENT' },
  body: 'BPK',
};
export const RECORD_DEPOSIT: Act = { by: AS_OFFICE, scope: 'deposit:record' };
export const CONFIRM_DEPOSIT: Act = { by: { NATIONAL_AUDITOR: 'EVERYWHERE' } };
