import { PUBLIC } from './matrix.ts';

/** Fields of which nobody is shown a value, and why that tells nothing. */
export const UNSEEN = {
  'FieldPermission.reach': 'a field is withheld on every row of a role or on none',
};

/** Ways to write a cell that nothing could tell from what it says. */
export const ALIKE: Record<string, string> = {
  'findings in numbers, PUB: – or Σ': 'none of them counts what is everybody’s',
  'meetings in numbers, PUB: – or Σ': 'none of them counts what is everybody’s',
  'name of a responsible party, PL: M* or R':
    'the rows are of the own scope; that it is masked is seen by its word',
  'semester snapshot (restricted), WT: N or R': 'a line is come to from a reconciliation, and they see none',
  'semester snapshot (restricted), WT: N or –': 'a line is come to from a reconciliation, and they see none',
  'state losses in numbers, PUB: – or Σ': 'none of them counts what is everybody’s',
  'verification queue, PUB: – or Σ': 'none of them counts what is everybody’s',
  'whistle-blowing counts, NS: – or Σ*': 'no number counts a single office',
  'whistle-blowing counts, RS: – or Σ*': 'no number counts a single office',
  ...Object.fromEntries(
    ['APN', 'NL', 'NS', 'PL', 'RS', 'BI', 'IC', 'EA', 'WT', PUBLIC].map((column) => [
      `own session, ${column}: O or R`,
      'there is no other session than one’s own',
    ]),
  ),
};

/** Policies that may be loosened without a leak, because the code asks the same again or everybody may know. */
export const TWICE = {
  'visible on findings.change': 'of a node that is not to be seen no change is told',
  'visible on findings.change_horizon': 'how far a feed was pruned is the same for whoever reads it',
  'named on findings.deadline_extension': 'it is come to from its addressee only',
  'visible on findings.deadline_extension': 'it is come to from its addressee only',
  'named on findings.deposit_revision': 'it is come to from its deposit only',
  'visible on findings.deposit_revision': 'it is come to from its deposit only',
  'named on findings.follow_up_step': 'it is come to from its addressee only',
  'visible on findings.follow_up_step': 'it is come to from its addressee only',
  'visible on findings.import_row': 'it is come to from its import only',
  'named on findings.office_status_change': 'it is come to from its addressee only',
  'visible on findings.office_status_change': 'it is come to from its addressee only',
  'named on findings.receipt_correction': 'it is come to from its addressee only',
  'visible on findings.receipt_correction': 'it is come to from its addressee only',
  'named on findings.referral_step': 'it is come to from its referral only',
  'visible on findings.referral_step': 'it is come to from its referral only',
  'budget_user on findings.responsible_party': 'it is come to from its case only',
  'named on findings.responsible_party': 'it is come to from its case only',
  'visible on findings.responsible_party': 'it is come to from its case only',
  'budget_user on findings.state_loss_instalment': 'it is come to from its case only',
  'named on findings.state_loss_instalment': 'it is come to from its case only',
  'visible on findings.state_loss_instalment': 'it is come to from its case only',
  'budget_user on findings.state_loss_payment': 'it is come to from its case only',
  'named on findings.state_loss_payment': 'it is come to from its case only',
  'visible on findings.state_loss_payment': 'it is come to from its case only',
  'budget_user on findings.state_loss_step': 'it is come to from its case only',
  'named on findings.state_loss_step': 'it is come to from its case only',
  'visible on findings.state_loss_step': 'it is come to from its case only',
  'visible on meetings.attendance_revision': 'it is come to from its row only',
  'visible on meetings.change': 'of a node that is not to be seen no change is told',
  'visible on meetings.change_horizon': 'how far a feed was pruned is the same for whoever reads it',
  'visible on meetings.commitment_step': 'it is come to from its commitment only',
  'visible on meetings.document_version': 'it is come to from its document only',
  'visible on meetings.due_date_extension': 'it is come to from its commitment only',
  'visible on organisations.change': 'of a node that is not to be seen no change is told',
  'visible on organisations.change_horizon': 'how far a feed was pruned is the same for whoever reads it',
  'visible on whistleblowing.statistics_cell': 'the type asks for each cell again',
  'visible on whistleblowing.statistics_release': 'everybody may know that there is a release',
};

/** Policies of what the graph shows nothing of, because only its mutations, its numbers or its worker read it. */
export const BEHIND = [
  'visible on findings.cause_proposal',
  'visible on findings.finding_rollup',
  'named on findings.follow_up_actor',
  'visible on findings.follow_up_actor',
  'visible on findings.follow_up_history',
  'visible on findings.follow_up_rollup',
  'visible on findings.holiday',
  'visible on findings.inspectorate_region',
  'visible on findings.office',
  'visible on findings.severity_threshold',
  'visible on findings.upload',
  'visible on meetings.check_in_code',
  'visible on meetings.division_name',
  'visible on meetings.known_body',
  'named on meetings.known_recommendation',
  'visible on meetings.known_recommendation',
  'visible on meetings.upload',
];
