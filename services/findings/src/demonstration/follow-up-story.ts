import { addDays, type Chance } from '@oversight/kernel';
import type { OfficialStatus } from '../assessment/official-status.ts';
import { DAYS_TO_ANSWER } from '../follow-up/answer-deadline.ts';
import type { WorkflowState } from '../follow-up/workflow.ts';
import type { ReportSource } from '../vocabulary.ts';

/** What became of one office's part until the last day of the demonstration. */
export interface FollowUpStory {
  readonly workflow: WorkflowState;
  readonly status: OfficialStatus;
  readonly answeredOn?: string;
  readonly answers: { submittedOn: string; verifiedOn?: string; receivedOn?: string; returnedOn?: string }[];
  readonly changes: { from?: OfficialStatus; to: OfficialStatus; on: string }[];
  readonly deposits: { on: string; amount: bigint; confirmed: boolean }[];
  /** What the auditor accepted: nothing before an assessment, and only what the treasury confirmed. */
  readonly accepted: bigint;
}

const until = (day: string, last: string): string | undefined => (day <= last ? day : undefined);

/** An office answers late or soon, is sent back or not, is assessed once or twice: all by its diligence. */
export function tellFollowUp(
  chance: Chance,
  {
    receivedOn,
    last,
    diligence,
    throughProvince,
    source,
    share,
    monetary,
  }: {
    receivedOn: string;
    last: string;
    /** 1 is usual; above answers sooner. */
    diligence: number;
    /** A regency answers through its province. */
    throughProvince: boolean;
    source: ReportSource;
    share: bigint;
    monetary: boolean;
  },
): FollowUpStory {
  const changes: FollowUpStory['changes'] = [{ to: 'BELUM_DITINDAKLANJUTI', on: receivedOn }];
  const answers: FollowUpStory['answers'] = [];
  const deposits: FollowUpStory['deposits'] = [];
  const after = (day: string, median: number, spread: number) =>
    addDays(day, 1 + Math.round(chance.skewed(median, spread)));
  /** The last day finds it on its way, not assessed. */
  const waiting = (workflow: WorkflowState, answeredOn?: string): FollowUpStory => {
    return {
      workflow,
      status: 'BELUM_DITINDAKLANJUTI',
      accepted: 0n,
      answeredOn,
      answers,
      changes,
      deposits,
    };
  };

  const submittedOn = after(receivedOn, (DAYS_TO_ANSWER * 0.7) / diligence, 0.6);
  if (submittedOn > last) return waiting(chance.pick(['RECEIVED', 'DISPOSED', 'DRAFTED'] as const));

  const checkedOn = after(submittedOn, 6, 0.5);
  if (!chance.isLucky(0.15)) return answer(submittedOn, checkedOn);
  answers.push({ submittedOn, returnedOn: until(checkedOn, last) });
  if (checkedOn > last) return waiting(onItsWay());
  const againOn = after(checkedOn, 12 / diligence, 0.5);
  return againOn > last ? waiting('RETURNED') : answer(againOn, after(againOn, 6, 0.5));

  function onItsWay(): WorkflowState {
    return throughProvince && chance.isLucky(0.4) ? 'SUBMITTED_TO_PROVINCE' : 'SUBMITTED_TO_APIP';
  }

  function answer(submitted: string, verified: string): FollowUpStory {
    const received = source === 'BPK' ? after(verified, 3, 0.4) : verified;
    answers.push({
      submittedOn: submitted,
      verifiedOn: until(verified, last),
      receivedOn: until(received, last),
    });
    if (verified > last) return waiting(onItsWay());
    if (received > last) return waiting('VERIFIED_BY_APIP');

    const isSettled = chance.isLucky(0.75);
    if (monetary) pay(isSettled ? share : (share * BigInt(chance.whole(10, 80))) / 100n, submitted);
    const assessedOn = after(received, 18, 0.4);
    if (assessedOn > last) return waiting(source === 'BPK' ? 'SENT_TO_BPK' : 'VERIFIED_BY_APIP', received);
    return assess(received, assessedOn, isSettled);
  }

  function assess(answeredOn: string, assessedOn: string, isSettled: boolean): FollowUpStory {
    const first = chance.isLucky(0.02)
      ? 'TIDAK_DAPAT_DITINDAKLANJUTI'
      : isSettled
        ? 'SESUAI'
        : 'BELUM_SESUAI';
    changes.push({ from: 'BELUM_DITINDAKLANJUTI', to: first, on: assessedOn });
    const againOn = after(assessedOn, 150 / diligence, 0.5);
    const isDoneLater = first === 'BELUM_SESUAI' && againOn <= last;
    if (isDoneLater) {
      if (monetary) pay(share - sumOf(deposits), againOn);
      changes.push({ from: first, to: 'SESUAI', on: againOn });
    }
    const status = isDoneLater ? 'SESUAI' : first;
    // The auditor calls nothing settled of which the treasury knows nothing.
    const known = deposits.map((deposit) => ({
      ...deposit,
      confirmed: deposit.confirmed || status === 'SESUAI',
    }));
    const accepted = sumOf(known.filter(({ confirmed }) => confirmed));
    return { workflow: 'ASSESSED', status, accepted, answeredOn, answers, changes, deposits: known };
  }

  function pay(amount: bigint, on: string): void {
    if (amount <= 0n) return;
    const first = chance.isLucky(0.3) ? amount / 2n : amount;
    for (const part of [first, amount - first]) {
      if (part > 0n) deposits.push({ on, amount: part, confirmed: chance.isLucky(0.9) });
    }
  }
}

const sumOf = (deposits: readonly { amount: bigint }[]): bigint =>
  deposits.reduce((sum, { amount }) => sum + amount, 0n);
