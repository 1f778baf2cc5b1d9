import { addDays, Chance } from '@oversight/kernel';
import type { DemonstrationPlan, MeetingDraft, PromisedRecommendation } from './synthesize-meetings.ts';
import { type DemonstrationTables, scopeOf } from './tables.ts';

const OF_AUDIT = {
  text: 'Menyelesaikan tindak lanjut rekomendasi hasil pemeriksaan',
  measure: 'Bukti tindak lanjut diterima',
  owner: 'Sekretaris',
} as const;
const OTHERS = [
  {
    text: 'Mengisi dan menyampaikan kartu kendali setiap bulan',
    measure: 'Kartu kendali tepat waktu',
    owner: 'Kepala Subbagian Keuangan, Umum dan Logistik',
  },
  {
    text: 'Menetapkan SOP pembayaran perjalanan dinas',
    measure: 'SOP ditetapkan',
    owner: 'Ketua Divisi Hukum dan Pengawasan',
  },
] as const;

/** What offices promised, every other time to settle a recommendation, where they had one open that day. */
export function synthesizeCommitments(
  tables: DemonstrationTables,
  plan: DemonstrationPlan,
  meetings: readonly MeetingDraft[],
): void {
  const received = Map.groupBy(plan.recommendations, ({ office }) => office);
  for (const office of plan.offices) {
    const chance = new Chance(plan.seed, 'commitments', office);
    const invitations = meetings.filter(({ invited, host }) => host === office || invited.includes(office));
    for (const meeting of invitations) {
      if (!chance.isLucky(0.35)) continue;
      const open = (received.get(office) ?? []).filter(isOpenOn(meeting.on));
      const recommendation = open.length > 0 && chance.isLucky(0.5) ? chance.pick(open) : undefined;
      const promise = recommendation ? OF_AUDIT : chance.pick(OTHERS);
      const dueDate = addDays(meeting.on, chance.whole(30, 120));
      const doneOn = addDays(dueDate, Math.round(chance.skewed(30, 0.9)) - 45);
      const verifiedOn = addDays(doneOn, 10);
      const status = statusAt(plan.asOf, meeting.on, doneOn, verifiedOn);
      const id = chance.id(meeting.on);
      // None of these is restricted: a promise on such a one would tell that it exists.
      if (recommendation) tables.commitment_link.push([id, recommendation.id, false, ...scopeOf(office)]);
      tables.commitment.push([
        id,
        meeting.id,
        `[SINTETIS] ${promise.text}`,
        promise.owner,
        meeting.on,
        dueDate,
        dueDate,
        `demonstration:${meeting.host}`,
        `[SINTETIS] ${promise.measure}`,
        recommendation ? '5.3' : undefined,
        status,
        ...(status === 'REPORTED_DONE' || status === 'VERIFIED'
          ? [doneOn, `demonstration:${office}`]
          : [undefined, undefined]),
        status === 'VERIFIED' ? verifiedOn : undefined,
        'SYNTHETIC',
        ...scopeOf(office),
      ]);
      for (const step of stepsTo(status, { agreedOn: meeting.on, doneOn, verifiedOn, office }))
        tables.commitment_step.push([chance.id(step.on), id, ...step.values, ...scopeOf(office)]);
    }
  }
}

interface Course {
  readonly agreedOn: string;
  readonly doneOn: string;
  readonly verifiedOn: string;
  readonly office: string;
}

/** How a commitment came to where it is. */
function stepsTo(status: string, { agreedOn, doneOn, verifiedOn, office }: Course) {
  const began = addDays(agreedOn, 14);
  const isDone = status === 'REPORTED_DONE' || status === 'VERIFIED';
  const step = (action: string, from: string, to: string, on: string, by: string) => ({
    on,
    values: [action, from, to, `${on}T03:00:00Z`, `demonstration:${by}`],
  });
  // What was done within two weeks was never said to have begun.
  const hasBegun = status === 'IN_PROGRESS' || (isDone && began < doneOn);
  return [
    ...(hasBegun ? [step('START', 'AGREED', 'IN_PROGRESS', began, office)] : []),
    ...(isDone ? [step('REPORT', hasBegun ? 'IN_PROGRESS' : 'AGREED', 'REPORTED_DONE', doneOn, office)] : []),
    ...(status === 'VERIFIED'
      ? [step('VERIFY', 'REPORTED_DONE', 'VERIFIED', verifiedOn, 'national-auditor')]
      : []),
  ];
}

const isOpenOn =
  (day: string) =>
  ({ receivedOn, settledOn }: PromisedRecommendation): boolean =>
    receivedOn <= day && (settledOn === undefined || settledOn > day);

function statusAt(asOf: string, agreedOn: string, doneOn: string, verifiedOn: string): string {
  if (verifiedOn <= asOf && verifiedOn >= agreedOn) return 'VERIFIED';
  if (doneOn <= asOf && doneOn >= agreedOn) return 'REPORTED_DONE';
  return addDays(agreedOn, 14) <= asOf ? 'IN_PROGRESS' : 'AGREED';
}
