import { anonymous, type Viewer, viewerOfClaims } from '@oversight/kernel';
import { decodeJwt } from 'jose';
import { tokenFor } from '../tokens.ts';
import { type Matrix, PUBLIC } from './matrix.ts';
import { isUnder } from './world.ts';

/** Somebody who walks the graph: how the matrix sees them, and how a subgraph does. */
export interface Walker {
  readonly persona: string | undefined;
  readonly name: string;
  readonly subject: string;
  /** Code of the office they are of. */
  readonly office: string | undefined;
  /** Their columns of the matrix; everybody stands in that of the public too. */
  readonly columns: readonly string[];
  /** Whether an office is in the own scope of a column. */
  readonly isOwn: (column: string, office: string) => boolean;
  /** Whether they are the budget user (KPA) of their office. */
  readonly isBudgetUser: boolean;
  readonly viewer: Viewer;
}

interface Claims {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly organisation_code?: string;
  readonly position?: string;
  readonly engagements?: readonly string[];
}

export async function walkerOf(persona: string | undefined, matrix: Matrix): Promise<Walker> {
  const claims: Claims = persona ? decodeJwt(await tokenFor(persona)) : { sub: anonymous.subject, roles: [] };
  return {
    persona,
    name: persona ?? 'the public',
    subject: claims.sub,
    office: claims.organisation_code,
    columns: [...matrix.columns].flatMap(([column, role]) =>
      column === PUBLIC || claims.roles.includes(role as string) ? [column] : [],
    ),
    isOwn: (column, office) => ownScopes[matrix.columns.get(column) ?? '']?.(claims, office) ?? false,
    isBudgetUser: claims.position?.includes('KPA') ?? false,
    viewer: persona ? viewerOfClaims(claims) : anonymous,
  };
}

const everywhere = (): boolean => true;
const ownOffice = ({ organisation_code: own }: Claims, office: string): boolean => office === own;
const ownBranch = ({ organisation_code: own = '' }: Claims, office: string): boolean => isUnder(office, own);

/** The third column of the roles' table. Who oversees the nation has all of it; the others not named have nothing. */
const ownScopes: Record<string, (claims: Claims, office: string) => boolean> = {
  NATIONAL_AUDITOR: everywhere,
  NATIONAL_LEADERSHIP: everywhere,
  BI_READER: everywhere,
  NATIONAL_SECRETARIAT: ownOffice,
  PROVINCE: ownBranch,
  REGENCY: ownOffice,
  INTEGRATION: ownBranch,
  EXTERNAL_AUDITOR: ({ engagements = [] }, office) => engagements.includes(office),
};
