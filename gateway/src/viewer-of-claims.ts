import { anonymous, codesOf, DomainError, Duty, Level, Purpose, Role, type Viewer } from '@oversight/kernel';
import { z } from 'zod';

/** An office: "00", a province "71", a regency or city "71.10"; nothing lies below the centre. */
const OFFICE = /^(?:00|(?!00)\d{2}(?:\.(?!00)\d{2})?)$/;

const office = z.string().regex(OFFICE);
const words = z.string().min(1).max(200);

/** The flat claims of an access token. Whatever else is in it is not looked at. */
const Claims = z
  .object({
    sub: words.refine((subject) => subject !== anonymous.subject),
    roles: z.array(z.enum(Role)).default([]),
    level: z.enum(Level).optional(),
    organisation_code: office.optional(),
    position: words.optional(),
    unit: words.optional(),
    duties: z.array(z.enum(Duty)).default([]),
    // A passport is a header, and a header has an end.
    engagements: z.array(office).max(600).default([]),
    body: z.enum(['BPK', 'BPKP']).optional(),
    purpose: z.enum(Purpose).default('DASHBOARD'),
  })
  .superRefine(({ roles, level, organisation_code: code }, context) => {
    const officeLevel = code === undefined ? undefined : levelOf(code);
    if (level !== undefined && officeLevel !== undefined && level !== officeLevel) {
      context.addIssue({ code: 'custom', path: ['level'] });
    }
    if (roles.some((role) => ROLE_LEVEL[role] !== undefined && ROLE_LEVEL[role] !== officeLevel)) {
      context.addIssue({ code: 'custom', path: ['organisation_code'] });
    }
  });

/** The level of office a role is held at. At another level the same role would reach further than was meant. */
const ROLE_LEVEL: Partial<Record<Role, Level>> = {
  NATIONAL_SECRETARIAT: 'NATIONAL',
  PROVINCE: 'PROVINCE',
  INTEGRATION: 'PROVINCE',
  REGENCY: 'REGENCY',
};

function levelOf(code: string): Level {
  if (code === '00') return 'NATIONAL';
  return codesOf(code)?.regencyCode === undefined ? 'PROVINCE' : 'REGENCY';
}

/** Verified claims → Viewer. Claims that are not understood refuse the token; nothing is guessed or widened. */
export function viewerOfClaims(claims: unknown): Viewer {
  const { data, error } = Claims.safeParse(claims);
  if (error) {
    const names = [...new Set(error.issues.map(({ path }) => String(path[0])))].join(', ');
    throw new DomainError('UNAUTHENTICATED', `The access token has claims that are not accepted: ${names}.`);
  }
  const { sub, organisation_code: code, level, ...rest } = data;
  return {
    subject: sub,
    ...rest,
    ...(code === undefined ? { level } : { level: levelOf(code), ...codesOf(code) }),
  };
}
