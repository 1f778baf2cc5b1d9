import { addDays, reachOf, today, type Viewer, type Where, whereDay } from '@oversight/kernel';
import { RECOMMENDATION_REACH } from '../audit.policy.ts';
import { DEPOSIT_CODE } from '../codes/recommendation-code.entity.ts';
import { type AgeBucket, receivedWithin } from '../follow-up/ageing.ts';
import { DAYS_TO_ANSWER } from '../follow-up/answer-deadline.ts';
import type { AgeingBy } from '../indicators/finding-ageing.ts';
import type { RecommendationsFilter } from './recommendation.inputs.ts';

/**
 * The rows behind a national indicator, by what stands on a recommendation of all its addressees: who does not see them
 * all would learn of the others by it. Undefined when this viewer asks for that.
 */
export function whereCounted(filter: RecommendationsFilter, viewer: Viewer): Where | undefined {
  const { dueOn, overdue, answeredInTime, age, monetary, counted } = filter;
  const ofAll = [dueOn, overdue, answeredInTime, age].some((condition) => condition !== undefined);
  if (ofAll && reachOf(viewer, RECOMMENDATION_REACH) !== 'EVERYWHERE') return undefined;
  const late = { officialStatus: 'BELUM_DITINDAKLANJUTI', dueOn: { $lt: today() } };
  const conditions: Where[] = [
    ...(dueOn ? [{ dueOn: whereDay(dueOn) }] : []),
    ...(overdue === undefined ? [] : [overdue ? late : { $not: late }]),
    ...(answeredInTime === undefined ? [] : [{ answeredInTime }]),
    ...(monetary === undefined ? [] : [{ code: monetary ? DEPOSIT_CODE : { $ne: DEPOSIT_CODE } }]),
    ...(age ? [whereAged(age)] : []),
    ...(counted ? [{ restricted: false, draftOf: null, dueOn: { $ne: null } }] : []),
  ];
  return conditions.length === 0 ? {} : { $and: conditions };
}

function whereAged({ bucket, by }: { bucket: AgeBucket; by: AgeingBy }): Where {
  const { first, last } = receivedWithin(bucket, today());
  const within = (later: number) => ({
    ...(first && { $gte: addDays(first, later) }),
    ...(last && { $lte: addDays(last, later) }),
  });
  const open = { officialStatus: { $in: ['BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI'] } };
  if (by === 'ORIGINAL') return { ...open, receivedOn: within(0) };
  return {
    ...open,
    $or: [{ extendedTo: null, receivedOn: within(0) }, { extendedTo: within(DAYS_TO_ANSWER) }],
  };
}
