import { anonymous, codesOf, type Role, type Viewer } from '@oversight/kernel';

const roleOf = (office: string): Role => {
  if (office === '00') return 'NATIONAL_SECRETARIAT';
  return office.length === 2 ? 'PROVINCE' : 'REGENCY';
};

/** Whoever reads by a secret address: somebody of that office, and nothing more. */
export const calendarViewer = (office: string): Viewer => ({
  ...anonymous,
  subject: `calendar:${office}`,
  roles: [roleOf(office)],
  ...codesOf(office),
});
