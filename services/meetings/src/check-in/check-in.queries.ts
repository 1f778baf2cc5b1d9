/**
 * Whether this is the code of the meeting, now. As `meetings_sigma`, because who signs in may not read the code: the
 * answer is yes or no, never the row.
 */
export const isCodeOf = 'select meetings.is_check_in_code(?::uuid, ?, ?) as known';
