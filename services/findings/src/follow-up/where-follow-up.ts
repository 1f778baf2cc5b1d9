import {
  addDays,
  badInput,
  type DateFilter,
  forbidden,
  mustBeKnown,
  reachOf,
  today,
  type Viewer,
  type Where,
  whereDay,
  whereOffice,
  whereText,
} from '@oversight/kernel';
import { isOpen, OfficialStatus } from '../assessment/official-status.ts';
import { RECOMMENDATION_FIELDS, RECOMMENDATION_REACH } from '../audit.policy.ts';
import { DEPOSIT_CODE } from '../codes/recommendation-code.entity.ts';
import { type AgeBucket, receivedWithin } from './ageing.ts';
import { DAYS_TO_ANSWER } from './answer-deadline.ts';
import type { FollowUpOrder, FollowUpsFilter } from './follow-ups.inputs.ts';
import { beforeWorkingDays, type Holidays } from './working-days.ts';

const OPEN = Object.values(OfficialStatus).filter(isOpen);
const MOST_DAYS = 3650;

/** The conditions of a filter today; the calendar is read only where working days are asked for. */
export async function whereFollowUp(
  filter: FollowUpsFilter = {},
  holidays: () => Promise<Holidays>,
): Promise<Where> {
  const { workflow, officeStatus, source, fiscalYear, monetary, answered, overdue, answeredInTime } = filter;
  const { dueWithinDays, waitingOverWorkingDays, ageBucket, currentAgeBucket } = filter;
  const code = whereText(filter.code);
  const dueOn = whereDay(filter.dueOn);
  const receivedOn = whereDay(filter.receivedOn);
  const day = today();
  const conditions: Where[] = [
    // What nobody has received yet is followed up by nobody.
    { draftOf: null },
    whereOffice(filter.organisation),
    ...given(workflow, (states) => ({ workflow: { $in: states } })),
    ...given(officeStatus, (statuses) => ({ officeStatus: { $in: statuses } })),
    ...given(source, (its) => ({ source: its })),
    ...given(fiscalYear, (its) => ({ fiscalYear: its })),
    ...given(code, (its) => ({ code: its })),
    ...given(monetary, (its) => ({ code: its ? DEPOSIT_CODE : { $ne: DEPOSIT_CODE } })),
    ...given(answered, (its) => ({ answeredOn: its ? { $ne: null } : null })),
    ...given(overdue, (its) => whereOverdue(its, day)),
    ...given(dueOn, (its) => ({ lastDay: its })),
    ...given(receivedOn, (its) => ({ receivedOn: its })),
    ...given(byReceipt(filter.originalDueOn), (its) => ({ receivedOn: its })),
    ...given(answeredInTime, (its) => ({ answeredInTime: its })),
    ...given(dueWithinDays, (days) => ({
      answeredOn: null,
      lastDay: { $gte: day, $lte: addDays(day, few('dueWithinDays', days)) },
    })),
    ...given(ageBucket, (buckets) => whereAged('receivedOn', 0, buckets, day)),
    ...given(currentAgeBucket, (buckets) => whereAged('lastDay', DAYS_TO_ANSWER, buckets, day)),
  ];
  if (waitingOverWorkingDays !== undefined) {
    const days = few('waitingOverWorkingDays', waitingOverWorkingDays);
    conditions.push({ waitingSince: { $lte: beforeWorkingDays(day, days, await holidays()) } });
  }
  return { $and: conditions };
}

const given = <T>(asked: T | undefined, where: (asked: T) => Where): Where[] =>
  asked === undefined ? [] : [where(asked)];

function few(field: string, days: number): number {
  if (days < 0 || days > MOST_DAYS) throw badInput(field, `${field} is from 0 to ${MOST_DAYS}.`);
  return days;
}

/** Day 60 is so many days after receipt, whatever was extended. */
function byReceipt(day60: DateFilter | undefined): Record<string, string> | undefined {
  const days = Object.entries(whereDay(day60) ?? {});
  for (const [, originalDueOn] of days) mustBeKnown({ originalDueOn });
  return day60 && Object.fromEntries(days.map(([how, day]) => [how, addDays(day, -DAYS_TO_ANSWER)]));
}

/** What the getter `answerOverdue` says, in SQL. */
const whereOverdue = (overdue: boolean, day: string): Where =>
  overdue
    ? { answeredOn: null, lastDay: { $lt: day } }
    : { $or: [{ answeredOn: { $ne: null } }, { lastDay: { $gte: day } }] };

/** Open, and so old: by a column that lies so many days after what the age is counted from. */
const whereAged = (column: string, later: number, buckets: AgeBucket[], day: string): Where => ({
  officeStatus: { $in: OPEN },
  $or: buckets.map((bucket) => {
    const { first, last } = receivedWithin(bucket, day);
    return {
      [column]: {
        ...(first !== undefined && { $gte: addDays(first, later) }),
        ...(last !== undefined && { $lte: addDays(last, later) }),
      },
    };
  }),
});

/** Whoever does not read what was paid does not find it in an order either. */
export function mustReadOrder(viewer: Viewer, order: readonly FollowUpOrder[] | undefined): void {
  if (!order?.some(({ field }) => field === 'OUTSTANDING')) return;
  if (reachOf(viewer, RECOMMENDATION_FIELDS.deposited) !== reachOf(viewer, RECOMMENDATION_REACH))
    throw forbidden('You do not read what was paid, so not in an order either.');
}
