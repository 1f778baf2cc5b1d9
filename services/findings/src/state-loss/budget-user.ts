import type { Viewer } from '@oversight/kernel';

/** A position that is, or ends in brackets with, that of an office's budget user: "Sekretaris (KPA)". */
const POSITION = '(^|[(])(KPA|Kuasa Pengguna Anggaran)([)]|$)';
const IS_BUDGET_USER = new RegExp(POSITION, 'i');

/** The budget user (kuasa pengguna anggaran) answers for what the office's people owe the state. */
export const isBudgetUser = ({ position }: Viewer): boolean =>
  position !== undefined && IS_BUDGET_USER.test(position);

/** The same of a session, as SQL; it runs once a query. */
export const VIEWER_IS_BUDGET_USER = `(select current_setting('viewer.position', true) ~* '${POSITION}')`;
