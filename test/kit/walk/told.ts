import type { Deed } from './deeds.ts';

/** Among which permissions a row of the matrix is told of, by which names. */
const NOUNS: Record<string, Record<string, string>> = {
  organisationPermissions: {
    organisation: 'organisation',
    'person in office': 'officeHolder',
    division: 'division',
  },
  findingPermissions: {
    'audit report': 'auditReport',
    finding: 'finding',
    recommendation: 'recommendation',
    deposit: 'deposit',
    'evidence file': 'evidence',
    'report document': 'reportDocument',
    'responsible party': 'responsibleParty',
    'legal opinion and referral': 'legal',
    'semester snapshot': 'reconciliation',
  },
  meetingPermissions: {
    meeting: 'meeting',
    invitation: 'invitation',
    attendance: 'attendance',
    minutes: 'minutes',
    'meeting document': 'meetingDocument',
    'evidence file': 'evidenceFile',
    'calendar address': 'calendarAddress',
    commitment: 'commitment',
  },
};
/** Told as what they write: an import is of reports, findings and recommendations. */
const NOT_TOLD = ['import of findings'];
/** The steps of these are told one by one, because they are those of several parties. */
const STEP_BY_STEP = ['advanceCommitment', 'advanceFollowUp', 'advanceStateLossCase'];
/** Mutations that take a step of such a life, and are told as that step. */
const STEPS: Record<string, readonly string[]> = {
  submitAnswer: ['SUBMIT'],
  submitAnswers: ['SUBMIT'],
  sendToAuditor: ['SEND'],
  assessRecommendation: ['assessRecommendation', 'ASSESS'],
};

/** Rows of the matrix with acts, of which a viewer is told what they may do. */
export const toldRows = (deeds: readonly Deed[]): string[] =>
  [...new Set(deeds.map(({ row }) => row))].filter((row) => !NOT_TOLD.includes(row));

export const PERMISSIONS = `{ viewer { ${Object.entries(NOUNS)
  .map(
    ([field, rows]) =>
      `${field} { ${Object.values(rows)
        .map((noun) => `${noun} { acts { act } }`)
        .join(' ')} }`,
  )
  .join(' ')} } }`;

/** What an answer to that says of a row. */
export function toldOf(
  viewer: Record<string, Record<string, { acts: { act: string }[] }>>,
  row: string,
): Set<string> {
  const nouns = Object.entries(NOUNS).flatMap(([field, rows]) =>
    rows[row] ? [viewer[field]?.[rows[row]]] : [],
  );
  if (nouns.length === 0) throw new Error(`Say in told.ts what ${row} is called among the permissions.`);
  return new Set(nouns.flatMap((noun) => noun?.acts.map(({ act }) => act) ?? []));
}

/** What a deed is called there. */
export const actsOf = ({ mutation, action }: Deed): readonly string[] =>
  STEPS[mutation] ?? [(STEP_BY_STEP.includes(mutation) && action) || mutation];
