import type { FollowUpParty } from './follow-up-steps.ts';

/** Everything that can happen to a regency’s part of a report of BPK; what is not here is refused. */
const REGENCY_OF_BPK: Record<string, [to: string, by: FollowUpParty]> = {
  'RECEIVED DISPOSE': ['DISPOSED', 'OFFICE'],
  'DISPOSED DRAFT': ['DRAFTED', 'OFFICE'],
  'RETURNED DRAFT': ['DRAFTED', 'OFFICE'],
  'ASSESSED DRAFT': ['DRAFTED', 'OFFICE'],
  'DRAFTED SUBMIT': ['SUBMITTED_TO_PROVINCE', 'OFFICE'],
  'SUBMITTED_TO_PROVINCE CONSOLIDATE': ['SUBMITTED_TO_APIP', 'PROVINCE'],
  'SUBMITTED_TO_PROVINCE RETURN': ['RETURNED', 'PROVINCE'],
  'SUBMITTED_TO_APIP VERIFY': ['VERIFIED_BY_APIP', 'APIP'],
  'SUBMITTED_TO_APIP RETURN': ['RETURNED', 'APIP'],
  'VERIFIED_BY_APIP SEND': ['SENT_TO_BPK', 'APIP'],
  'VERIFIED_BY_APIP RETURN': ['RETURNED', 'APIP'],
  'SENT_TO_BPK ASSESS': ['ASSESSED', 'AUDITOR'],
  'SENT_TO_BPK RETURN': ['RETURNED', 'AUDITOR'],
  'ASSESSED ASSESS': ['ASSESSED', 'AUDITOR'],
};

/** The same for an office above, and for a report of APIP. */
export function edgesOf(office: string, source: string, open: boolean): Map<string, [string, FollowUpParty]> {
  const edges = new Map(Object.entries(REGENCY_OF_BPK));
  if (office.length === 2) edges.set('DRAFTED SUBMIT', ['SUBMITTED_TO_APIP', 'OFFICE']);
  if (office.length === 2) edges.delete('SUBMITTED_TO_PROVINCE CONSOLIDATE');
  if (source === 'APIP') {
    edges.delete('VERIFIED_BY_APIP SEND');
    edges.delete('SENT_TO_BPK ASSESS');
    edges.set('VERIFIED_BY_APIP ASSESS', ['ASSESSED', 'AUDITOR']);
  }
  if (!open) edges.delete('ASSESSED DRAFT');
  return edges;
}
