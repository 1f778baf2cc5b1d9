import { z } from 'zod';
import { DomainError } from '../graph/errors.ts';
import { codesOf, levelOf } from '../graph/organisation-code.ts';
import { attributesIn, type ClaimPaths, claimOf } from './claim-paths.ts';
import { anonymous, Duty, Level, Purpose, Role, type Viewer } from './viewer.ts';

/** An office: "00", a province "71", a regency or city "71.10"; nothing lies below the centre. */
const OFFICE = /^(?:00|(?!00)\d{2}(?:\.(?!00)\d{2})?)$/;

const office = z.string().regex(OFFICE);
const words = z.string().min(1).max(200);

/** An issuer's roles are also for others ("offline_access"); a role that is none of ours lets nobody see more. */
const roles = z
  .array(z.string())
  .transform((names) => names.filter((name) => Object.hasOwn(Role, name)) as Role[]);

/** "openid profile commitment:report": the words that are not a noun and a verb of ours are for others. */
const scopes = z
  .union([z.string().transform((text) => text.split(' ')), z.array(z.string())])
  .transform((all) => all.filter((scope) => /^[\w-]+:[\w-]+$/.test(scope)))
  .pipe(z.array(z.string()).max(100));

/** What a token says of its bearer. Whatever else is in it is not looked at. */
const Attributes = z
  .object({
    sub: words.refine((subject) => subject !== anonymous.subject),
    roles: roles.default([]),
    level: z.enum(Level).optional(),
    organisationCode: office.optional(),
    position: words.optional(),
    unit: words.optional(),
    duties: z.array(z.enum(Duty)).default([]),
    // A passport is a header, and a header has an end.
    engagements: z.array(office).max(600).default([]),
    scopes: scopes.default([]),
    body: z.enum(['BPK', 'BPKP']).optional(),
    purpose: z.enum(Purpose).default('DASHBOARD'),
  })
  .superRefine(({ roles, level, organisationCode: code, body }, context) => {
    const refuse = (attribute: string) => context.addIssue({ code: 'custom', path: [attribute] });
    const officeLevel = code === undefined ? undefined : levelOf(code);
    if (level !== undefined && officeLevel !== undefined && level !== officeLevel) refuse('level');
    if (!roles.every((role) => isHeldAt(role, officeLevel))) refuse('organisationCode');
    if (roles.includes('EXTERNAL_AUDITOR') && body === undefined) refuse('body');
    if (ALONE.some((role) => roles.includes(role)) && new Set(roles).size > 1) refuse('roles');
  });

/** Beside another role a machine's scopes would bind nothing; and an auditor from outside is not of an office. */
const ALONE: Role[] = ['INTEGRATION', 'EXTERNAL_AUDITOR'];

/** The level of office a role is held at: at another one it would reach further than was meant. */
const HELD_AT: Partial<Record<Role, { readonly level: Level; readonly orOfNone?: boolean }>> = {
  NATIONAL_AUDITOR: { level: 'NATIONAL', orOfNone: true },
  NATIONAL_LEADERSHIP: { level: 'NATIONAL', orOfNone: true },
  NATIONAL_SECRETARIAT: { level: 'NATIONAL' },
  PROVINCE: { level: 'PROVINCE' },
  INTEGRATION: { level: 'PROVINCE' },
  REGENCY: { level: 'REGENCY' },
};

function isHeldAt(role: Role, level: Level | undefined): boolean {
  const held = HELD_AT[role];
  return held === undefined || level === held.level || (level === undefined && held.orOfNone === true);
}

/** Verified claims → Viewer. Values that are not understood refuse the token; nothing is guessed or widened. */
export function viewerOfClaims(claims: unknown, paths: ClaimPaths = {}): Viewer {
  const { data, error } = Attributes.safeParse(attributesIn(claims, paths));
  if (error) {
    const names = [...new Set(error.issues.map(({ path }) => claimOf(String(path[0]), paths)))].join(', ');
    throw new DomainError('UNAUTHENTICATED', `The access token has claims that are not accepted: ${names}.`);
  }
  const { sub: subject, organisationCode: code, level, body, ...rest } = data;
  return {
    subject,
    ...rest,
    ...(rest.roles.includes('EXTERNAL_AUDITOR') && { body }),
    ...(code === undefined ? { level } : { level: levelOf(code), ...codesOf(code) }),
  };
}
