import type { Counting } from './condition.ts';
import { isUnder, type Row, type World } from './world.ts';

/** A field that answers a number, with what it was asked and the row it hangs on. */
interface NumberAsked {
  readonly place: string;
  /** `Type.field`. */
  readonly field: string;
  readonly asked: Readonly<Record<string, string>>;
  readonly row?: Row;
  /** The number of which this is a part. */
  readonly within?: Counting;
}

const FEWEST_OFFICES = 5;
const NATION = '00';

/** The office asked, with or without what is below it; not for the public. */
function ofBranch({ asked, row }: NumberAsked, { offices }: World): Omit<Counting, 'place'> {
  const office = row?.key ?? NATION;
  const counted = asked.scope === 'OFFICE' ? [office] : offices.filter((each) => isUnder(each, office));
  return { offices: counted, forPublic: false };
}

/** What the fields count that stand in a row of numbers. A new one is said here. */
const COUNTED: Record<string, (number: NumberAsked, world: World) => Omit<Counting, 'place'>> = {
  'Organisation.findingIndicators': ({ asked, row }, { offices }) => {
    const office = row?.key ?? NATION;
    const alone = asked.scope === 'OFFICE';
    return {
      offices: alone ? [office] : offices.filter((each) => isUnder(each, office)),
      forPublic: office === NATION && !alone && asked.source === 'BPK',
    };
  },
  'MeetingIndicators.attendanceCoverage': ({ asked: { under = NATION }, row }) => {
    const invited = row?.invited ?? [];
    return {
      offices: invited.filter((office) => isUnder(office, under)),
      forPublic:
        under === NATION && row?.public === true && row.host === NATION && invited.length >= FEWEST_OFFICES,
    };
  },
  'MeetingIndicators.competentAttendance': ({ asked: { under = NATION }, row }) => ({
    offices: (row?.invited ?? []).filter((office) => isUnder(office, under)),
    forPublic: false,
  }),
  // Without a branch that of all who were there: a province, or the nation.
  'MeetingIndicators.numbers': ({ asked: { under }, row }, { offices }) => {
    const there = [...(row?.invited ?? []), row?.host ?? NATION];
    const [province, ...others] = new Set(there.map((office) => office.slice(0, 2)));
    const branch = under ?? (others.length === 0 ? province : undefined) ?? NATION;
    return { offices: offices.filter((office) => isUnder(office, branch)), forPublic: false };
  },
  // Which provinces are in the list says who may read it.
  'MeetingIndicators.byProvince': () => ({ offices: [], forPublic: false }),
  'Reconciliation.totals': ({ asked: { under = NATION } }, { offices }) => ({
    offices: offices.filter((office) => isUnder(office, under)),
    forPublic: false,
  }),
  'Organisation.meetingIndicators': ofBranch,
  'Organisation.trainingCoverage': ofBranch,
  'Organisation.stateLossNumbers': ofBranch,
  ...Object.fromEntries(
    ['', '.year', '.releasedOn', '.provenance', '.total'].map((field) => [
      `WhistleblowingStatistics${field}`,
      (_: NumberAsked, { offices }: World) => ({ offices, forPublic: true }),
    ]),
  ),
  'WhistleblowingStatistics.bySemester': (_, { offices }) => ({ offices, forPublic: false }),
  'WhistleblowingStatistics.byCategory': (_, { offices }) => ({ offices, forPublic: false }),
  // Which provinces are in the list says who may read it.
  'WhistleblowingStatistics.byProvince': () => ({ offices: [], forPublic: true }),
};

/** Of the numbers of follow-up, those that are the public’s too. */
const FOR_THE_PUBLIC = [
  'countedBy',
  'asOf',
  'asOfInstant',
  'total',
  'byStatus',
  'completionRateStrict',
  'completionRateAdjusted',
  'completionRateEligible',
  'valueRecoveryRate',
].map((name) => `FindingIndicators.${name}`);

export function countingOf(number: NumberAsked, world: World): Counting | undefined {
  const { place, field, within } = number;
  const count = COUNTED[field];
  if (count) return { place, ...count({ ...number, asked: unquoted(number.asked) }, world) };
  if (!within || !field.startsWith('FindingIndicators.')) return undefined;
  return { ...within, place, forPublic: within.forPublic && FOR_THE_PUBLIC.includes(field) };
}

const unquoted = (asked: NumberAsked['asked']): NumberAsked['asked'] =>
  Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, value.replaceAll('"', '')]));

/** The numbers of one province. */
export const countingOfProvince = (within: Counting, province: string, { offices }: World): Counting => ({
  ...within,
  // KPU RI stands beside the provinces.
  offices: province === NATION ? [NATION] : offices.filter((office) => isUnder(office, province)),
  forPublic: false,
});
