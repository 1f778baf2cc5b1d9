import { anonymous, codesOf, type Role, type Viewer } from '@oversight/kernel';

/** Two viewers as a passport says them, for those who knock at a subgraph or speak SQL. */
export const auditor: Viewer = {
  ...anonymous,
  subject: 'auditor',
  roles: ['NATIONAL_AUDITOR'],
  level: 'NATIONAL',
  ...codesOf('00'),
};
export const north: Viewer = {
  ...anonymous,
  subject: 'north',
  roles: ['PROVINCE'],
  level: 'PROVINCE',
  ...codesOf('71'),
};

/** Somebody of an office, or of none, as row policies see them. */
export const viewerOf = (role: Role, code?: string, more: Partial<Viewer> = {}): Viewer => ({
  ...anonymous,
  subject: 'raw',
  roles: [role],
  ...(code !== undefined && codesOf(code)),
  ...more,
});
