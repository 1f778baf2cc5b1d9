/** What stands in a later reconciliation, or now where there is none: of the same auditor, issued and not restricted. */
const LATER = `
  select s.id as since_id, null::uuid as until_id, a.id, a.recommendation_id, a.organisation_code, a.province_code,
    r.official_status, a.office_status, a.deposited
  from findings.reconciliation s
  join findings.recommendation r on r.source = s.source
  join findings.recommendation_addressee a on a.recommendation_id = r.id and a.draft_of is null and not a.restricted
  union all
  select s.id, u.id, l.addressee_id, l.recommendation_id, l.organisation_code, l.province_code,
    l.official_status, l.office_status, l.deposited
  from findings.reconciliation s
  join findings.reconciliation u on u.source = s.source and u.as_of > s.as_of
  join findings.reconciliation_line l on l.reconciliation_id = u.id and not l.restricted`;

/** Every difference between two moments, under the row policies of whoever asks; a list narrows to two of them. */
export const reconciliationChanges = `
  select n.id, n.since_id, n.until_id, n.recommendation_id, n.organisation_code, n.province_code,
    l.office_status as "from", n.office_status as "to", l.official_status as official_from,
    n.official_status as official_to, l.deposited as from_deposited, n.deposited as to_deposited,
    (l.office_status, l.official_status) is distinct from (n.office_status, n.official_status) as status_changed
  from (${LATER}) n
  left join findings.reconciliation_line l on l.reconciliation_id = n.since_id and l.addressee_id = n.id
  where (l.office_status, l.official_status, l.deposited)
    is distinct from (n.office_status, n.official_status, n.deposited)`;

/** Sums over the offices of a branch, under the row policies of whoever asks. Parameters: reconciliation, branch. */
export const branchTotals = `
  select office_status as status, count(*)::int as count, sum(share)::text as value, sum(deposited)::text as deposited
  from findings.reconciliation_line
  where reconciliation_id = ? and not restricted and (organisation_code = ? or organisation_code like ? || '.%')
  group by office_status`;
