import { z } from 'zod';

/** A claim by its dotted path, "realm_access.roles"; by the names one by one where a name has a dot in it. */
const ClaimPath = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
type ClaimPath = z.infer<typeof ClaimPath>;

/** What we must know of a viewer beside the subject, and the claims in which our own tokens say it. */
const FLAT = {
  roles: 'roles',
  duties: 'duties',
  level: 'level',
  organisationCode: 'organisation_code',
  position: 'position',
  unit: 'unit',
  engagements: 'engagements',
  scopes: 'scope',
  body: 'body',
  purpose: 'purpose',
};
type Attribute = keyof typeof FLAT;

export type ClaimPaths = Partial<Record<Attribute, ClaimPath>>;
export const ClaimPaths = z.partialRecord(z.enum(Object.keys(FLAT) as [Attribute]), ClaimPath);

/** How a refusal names the claim that holds an attribute. */
export const claimOf = (attribute: string, paths: ClaimPaths): string => {
  const path = { sub: 'sub', ...FLAT, ...paths }[attribute] ?? attribute;
  return typeof path === 'string' ? path : path.join('.');
};

/** What a token says about each attribute, wherever its issuer says it; the subject is always `sub`. */
export const attributesIn = (claims: unknown, paths: ClaimPaths): Record<string, unknown> => ({
  sub: valueAt(claims, ['sub']),
  ...Object.fromEntries(
    Object.entries({ ...FLAT, ...paths }).map(([attribute, path]) => [
      attribute,
      valueAt(claims, typeof path === 'string' ? path.split('.') : path),
    ]),
  ),
});

const valueAt = (claims: unknown, names: readonly string[]): unknown =>
  names.reduce(
    (value, name) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined),
    claims,
  ) ?? undefined;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
