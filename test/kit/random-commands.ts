import { addDays, type Chance, today } from '@oversight/kernel';
import type { Client } from 'pg';

/** How what commands are upon stands just now, for whoever reads before they write. */
export interface Standing {
  readonly parts: readonly { id: string; office: string; workflow: string; version: number }[];
  readonly recommendations: readonly { id: string; version: number }[];
  readonly assessments: readonly { id: string; version: number }[];
  readonly deposits: readonly { id: string; version: number }[];
}

export async function readStanding(client: Client, ids: readonly string[]): Promise<Standing> {
  const read = async (query: string) => (await client.query(query, [ids])).rows;
  return {
    parts: await read(
      'select id, organisation_code as office, workflow, version from findings.recommendation_addressee where recommendation_id = any ($1)',
    ),
    recommendations: await read('select id, version from findings.recommendation where id = any ($1)'),
    assessments: await read(
      `select id, version from findings.assessment where recommendation_id = any ($1) and state = 'PENDING'`,
    ),
    deposits: await read(
      `select d.id, d.version from findings.deposit d join findings.recommendation_addressee a on a.id = d.addressee_id
       where a.recommendation_id = any ($1) order by d.id desc limit 20`,
    ),
  };
}

/** Whoever may try; some of them may nothing. */
export const ACTORS = [
  ...['regency:71.10', 'regency:71.10+2', 'province:71', 'national-secretariat', 'integration:71'],
  ...['national-auditor', 'national-auditor+2', 'national-auditor+3', 'national-auditor+4'],
  ...['external-auditor:bpk', 'external-auditor:bpk+2', 'bi', 'province:72', 'national-leadership'],
];

const OFFICE = /regency|province:71|secretariat|integration/;
/** Two of APIP mostly verify and two mostly decide: whoever does both, on one recommendation after the other, can do neither. */
const VERIFIERS = /national-auditor(\+2)?$/;
const DECIDERS = /national-auditor\+[34]|external-auditor/;
const APIP = /national-auditor/;
const AUDITOR = /auditor/;

const MOVES = ['DISPOSE', 'DRAFT', 'CONSOLIDATE', 'VERIFY', 'RETURN'] as const;
/** Whose turn it is where a part stands, and what mostly comes next; an answer and a sending have words of their own. */
const TURNS: Readonly<Record<string, readonly [who: RegExp, next: string]>> = {
  RECEIVED: [OFFICE, 'DISPOSE'],
  DISPOSED: [OFFICE, 'DRAFT'],
  RETURNED: [OFFICE, 'DRAFT'],
  ASSESSED: [OFFICE, 'DRAFT'],
  DRAFTED: [OFFICE, 'submitAnswer'],
  SUBMITTED_TO_PROVINCE: [/province:71/, 'CONSOLIDATE'],
  SUBMITTED_TO_APIP: [VERIFIERS, 'VERIFY'],
  VERIFIED_BY_APIP: [VERIFIERS, 'sendToAuditor'],
};
const STATUSES = ['SESUAI', 'BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI', 'TIDAK_DAPAT_DITINDAKLANJUTI'];
const LETTER = 'documentNumber: "S-1", documentOn: "2026-06-29"';

type Draw = (chance: Chance, standing: Standing, actor: string) => string | undefined;

/** Upon a part; mostly upon one of which it is their turn to do just this. */
const onPart =
  (mutation: string, more: (chance: Chance, next: string) => string, does: readonly string[] = []): Draw =>
  (chance, { parts }, actor) => {
    const theirs = parts.filter(({ workflow }) => {
      const [who, next] = TURNS[workflow] ?? [];
      return who?.test(actor) && does.includes(next as string);
    });
    const isTurn = theirs.length > 0 && chance.isLucky(0.85);
    const { id, version, workflow } = chance.pick(isTurn ? theirs : parts);
    const next = isTurn ? (TURNS[workflow]?.[1] as string) : chance.pick(MOVES);
    return `${mutation}(input: { addresseeId: "${id}", expectedVersion: ${seen(chance, version)}, ${more(chance, next)} })`;
  };
/** Now and then somebody read it a while ago. */
const seen = (chance: Chance, version: number): number => version - (chance.isLucky(0.97) ? 0 : 1);

const upon =
  (
    mutation: string,
    key: string,
    of: 'assessments' | 'deposits' | 'recommendations',
    more: (chance: Chance) => string = () => '',
  ): Draw =>
  (chance, standing) => {
    if (standing[of].length === 0) return;
    const { id, version } = chance.pick(standing[of]);
    return `${mutation}(input: { ${key}: "${id}", expectedVersion: ${seen(chance, version)}, ${more(chance)} })`;
  };

const ntpn = (chance: Chance): string =>
  Array.from({ length: 16 }, () => chance.pick([...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'])).join('');

/** How often each is tried, by whom mostly, and how it is said. */
const COMMANDS: readonly { readonly weight: number; readonly by: RegExp; readonly draw: Draw }[] = [
  {
    weight: 40,
    by: /regency|province:71|secretariat|auditor|integration/,
    draw: onPart(
      'advanceFollowUp',
      (_, next) => `action: ${next}, note: "x"${next === 'DISPOSE' ? ', disposedTo: "Sekretaris"' : ''}`,
      MOVES,
    ),
  },
  { weight: 12, by: OFFICE, draw: onPart('submitAnswer', () => 'text: "Jawaban"', ['submitAnswer']) },
  {
    weight: 10,
    by: APIP,
    draw: onPart('sendToAuditor', () => `receivedByAuditorOn: "${today()}", receiptNumber: "TT"`, [
      'sendToAuditor',
    ]),
  },
  {
    weight: 3,
    by: AUDITOR,
    draw: onPart(
      'extendDeadline',
      (chance) => `dueOn: "${addDays(today(), chance.whole(1, 90))}", reason: "x"`,
    ),
  },
  {
    weight: 8,
    by: OFFICE,
    draw: onPart(
      'recordDeposit',
      (chance) => `ntpn: "${ntpn(chance)}", paidOn: "2026-06-20", amount: "${chance.whole(1, 40) * 10_000}"`,
    ),
  },
  { weight: 6, by: APIP, draw: upon('confirmDeposit', 'depositId', 'deposits') },
  { weight: 2, by: APIP, draw: upon('refuteDeposit', 'depositId', 'deposits', () => 'reason: "x"') },
  { weight: 2, by: OFFICE, draw: upon('withdrawDeposit', 'depositId', 'deposits', () => 'reason: "x"') },
  {
    weight: 2,
    by: OFFICE,
    draw: upon(
      'correctDeposit',
      'depositId',
      'deposits',
      (chance) => `reason: "x", amount: "${chance.whole(1, 40) * 10_000}"`,
    ),
  },
  {
    weight: 14,
    by: DECIDERS,
    draw: upon('assessRecommendation', 'recommendationId', 'recommendations', (chance) => {
      const reason = chance.isLucky(0.5) ? 'reason: IN_COURT,' : '';
      return `status: ${chance.pick(STATUSES)}, effectiveOn: "${today()}", note: "x", ${reason} ${LETTER}`;
    }),
  },
  { weight: 6, by: DECIDERS, draw: upon('confirmAssessment', 'assessmentId', 'assessments') },
  {
    weight: 2,
    by: DECIDERS,
    draw: upon('rejectAssessment', 'assessmentId', 'assessments', () => 'reason: "x"'),
  },
];

const DECIDING = /^\w+Assessment|^assessRecommendation/;
/** Whose parts whoever is not of the centre mostly turns to. */
const OWN: readonly (readonly [actor: RegExp, office: RegExp])[] = [
  [/^regency/, /^71\.10$/],
  [/^(province|integration)/, /^71/],
  [/secretariat/, /^00$/],
];

/** Some commands of one actor as one document, and how many they are: mostly such as they may. */
export function documentOf(
  chance: Chance,
  standing: Standing,
  actor: string,
  most: number,
): [document: string, commands: number] {
  const theirs = COMMANDS.filter(({ by }) => by.test(actor));
  const office = OWN.find(([who]) => who.test(actor))?.[1] ?? /./;
  const near = { ...standing, parts: standing.parts.filter((part) => office.test(part.office)) };
  const drawn = Array.from({ length: most }, () =>
    theirs.length > 0 && chance.isLucky(0.85)
      ? chance.weighted(theirs).draw(chance, near, actor)
      : chance.weighted(COMMANDS).draw(chance, standing, actor),
  );
  // What is decided first, while it is as it was read: any other act upon a part makes its recommendation another one.
  const commands = drawn
    .filter((command) => command !== undefined)
    .sort((one, other) => Number(DECIDING.test(other)) - Number(DECIDING.test(one)));
  return [
    `mutation { ${commands.map((command, place) => `a${place}: ${command} { __typename }`).join(' ')} }`,
    commands.length,
  ];
}
