import { addDays, arrayLiteral, Chance } from '@oversight/kernel';
import { NATIONAL, PROVINCIAL } from './meeting-kinds.ts';
import { synthesizeAttendance } from './synthesize-attendance.ts';
import { synthesizeCommitments } from './synthesize-commitments.ts';
import { type DemonstrationTables, emptyTables, scopeOf } from './tables.ts';

/** An audit recommendation as it concerns one office. */
export interface PromisedRecommendation {
  readonly id: string;
  readonly office: string;
  readonly receivedOn: string;
  /** Day from which nothing is owed any more. */
  readonly settledOn?: string;
}

export interface DemonstrationPlan {
  /** Kemendagri codes of all offices. */
  readonly offices: readonly string[];
  readonly seed: number;
  /** How many times the usual number of provincial meetings. */
  readonly scale: number;
  /** Last day of the two years, "2026-06-30". */
  readonly asOf: string;
  /** IANA time zone by office; WIB where it is not said. */
  readonly timeZones?: Readonly<Record<string, string>>;
  /** What offices can promise to settle. */
  readonly recommendations: readonly PromisedRecommendation[];
}

/** One made-up meeting, before its rows. */
export interface MeetingDraft {
  readonly id: string;
  readonly host: string;
  readonly on: string;
  readonly invited: readonly string[];
}

const DAYS = 730;
const NATIONAL_EVERY = 91;
const PROVINCIAL_EVERY = 182;

/** Two years of national and provincial meetings, all over by the last day: made up, and marked so. */
export function synthesizeMeetings(plan: DemonstrationPlan): DemonstrationTables {
  const tables = emptyTables();
  const drafts: MeetingDraft[] = [];
  const provinces = plan.offices.filter((code) => code.length === 2 && code !== '00');

  const national = new Chance(plan.seed, 'meetings', '00');
  for (let day = NATIONAL_EVERY, index = 0; day < DAYS; day += NATIONAL_EVERY, index++) {
    const on = addDays(plan.asOf, -DAYS + day + national.whole(-7, 7));
    if (on >= plan.asOf) continue;
    const kind = NATIONAL[index % NATIONAL.length] as (typeof NATIONAL)[number];
    drafts.push(
      synthesizeMeeting(tables, national, {
        ...kind,
        host: '00',
        on,
        invited: plan.offices.filter((code) => code !== '00'),
        index,
        asOf: plan.asOf,
        timeZone: zoneOf(plan, '00'),
      }),
    );
  }
  for (const host of provinces) {
    const chance = new Chance(plan.seed, 'meetings', host);
    const invited = plan.offices.filter((code) => code !== host && code.slice(0, 2) === host);
    for (let round = 0; round < plan.scale; round++) {
      for (let day = PROVINCIAL_EVERY, index = 0; day < DAYS; day += PROVINCIAL_EVERY, index++) {
        const on = addDays(plan.asOf, -DAYS + day + chance.whole(-30, 30));
        if (on >= plan.asOf) continue;
        const kind = PROVINCIAL[index % PROVINCIAL.length] as (typeof PROVINCIAL)[number];
        drafts.push(
          synthesizeMeeting(tables, chance, {
            ...kind,
            host,
            on,
            invited,
            index,
            asOf: plan.asOf,
            timeZone: zoneOf(plan, host),
          }),
        );
      }
    }
  }
  synthesizeCommitments(tables, plan, drafts);
  return tables;
}

const zoneOf = ({ timeZones = {} }: DemonstrationPlan, office: string): string =>
  timeZones[office] ?? 'Asia/Jakarta';

/** Days until the minutes were approved: most within seven. */
const MINUTES_AFTER = [
  { weight: 5, days: 4 },
  { weight: 3, days: 7 },
  { weight: 2, days: 16 },
] as const;

interface MeetingPlan {
  readonly title: string;
  readonly type: string;
  readonly institution: string | null;
  readonly topic: string;
  readonly teaches: string;
  readonly host: string;
  readonly on: string;
  readonly invited: readonly string[];
  readonly index: number;
  readonly asOf: string;
  readonly timeZone: string;
}

/** WIB, WITA, WIT. */
const OFFSETS: Record<string, string> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Pontianak': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
};

function synthesizeMeeting(tables: DemonstrationTables, chance: Chance, plan: MeetingPlan): MeetingDraft {
  const id = chance.id(plan.on);
  const isNational = plan.host === '00';
  const isMinuted = addDays(plan.on, 30) < plan.asOf;
  const approvedOn = isMinuted ? addDays(plan.on, chance.weighted(MINUTES_AFTER).days) : null;
  const mode = isNational ? 'HYBRID' : chance.pick(['ONLINE', 'IN_PERSON', 'HYBRID'] as const);
  tables.meeting.push([
    id,
    `SINTETIS/${plan.host}/${plan.on}/${plan.index + 1}`,
    `[SINTETIS] ${plan.title}`,
    plan.type,
    isNational ? 'NATIONAL' : 'PROVINCE',
    plan.on,
    plan.on,
    `${plan.on}T09:00:00${OFFSETS[plan.timeZone]}`,
    `${plan.on}T15:00:00${OFFSETS[plan.timeZone]}`,
    plan.timeZone,
    mode,
    isNational ? 'PUBLIC' : 'RESTRICTED',
    isMinuted ? chance.pick(['FOLLOW_UP', 'CLOSED', 'MINUTES_APPROVED'] as const) : 'ENDED',
    true,
    approvedOn,
    arrayLiteral([plan.teaches]),
    isNational ? '[SINTETIS] Rangkaian rakor pengawasan' : null,
    isNational ? plan.index + 1 : null,
    true,
    arrayLiteral([plan.host, ...plan.invited]),
    arrayLiteral([...new Set([plan.host, ...plan.invited].map((code) => Number(code.slice(0, 2))))]),
    'SYNTHETIC',
    ...scopeOf(plan.host),
  ]);
  tables.meeting_session.push([
    chance.id(plan.on),
    id,
    1,
    `[SINTETIS] ${plan.topic}`,
    plan.institution,
    'SYNTHETIC',
  ]);
  if (approvedOn) {
    tables.minutes.push([
      chance.id(approvedOn),
      id,
      'Notulis Sekretariat',
      arrayLiteral([`[SINTETIS] ${plan.topic}: paparan dan tanya jawab.`]),
      arrayLiteral([`[SINTETIS] Satuan kerja menindaklanjuti ${plan.title.toLowerCase()}.`]),
      arrayLiteral([`demonstration:${plan.host}`]),
      approvedOn,
      `demonstration:${plan.host}+2`,
    ]);
  }
  synthesizeAttendance(tables, chance, id, plan.host, plan.on, mode);
  for (const office of plan.invited) {
    tables.invitation.push([
      chance.id(plan.on),
      id,
      'DIVISION_HEAD',
      'Divisi Hukum dan Pengawasan',
      'SYNTHETIC',
      ...scopeOf(office),
    ]);
    if (chance.isLucky(0.86)) synthesizeAttendance(tables, chance, id, office, plan.on, mode);
  }
  return { id, host: plan.host, on: plan.on, invited: plan.invited };
}
