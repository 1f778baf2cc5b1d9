import { PUBLIC } from './matrix.ts';

/** Fields of which nobody is shown a value, and why that tells nothing. */
export const UNSEEN = {
  'FieldPermission.reach': 'a field is withheld on every row of a role or on none',
};

/** Ways to write a cell that nothing could tell from what it says. */
export const ALIKE: Record<string, string> = {
  'meetings in numbers, PUB: – or Σ': 'none of them counts what is everybody’s',
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

/** Policies of what the graph shows nothing of, because only its mutations read it. */
export const BEHIND = [
  'visible on findings.upload',
  'visible on meetings.check_in_code',
  'visible on meetings.division_name',
  'visible on meetings.known_body',
  'named on meetings.known_recommendation',
  'visible on meetings.known_recommendation',
  'visible on meetings.upload',
];
