import type { OfficialStatus } from '../assessment/official-status.ts';

/** What one row of the indicator query holds. */
export interface IndicatorRow {
  readonly total: number;
  readonly by_status: Readonly<Partial<Record<OfficialStatus, readonly [count: number, value: string]>>>;
  readonly outstanding: string;
  readonly recovered: string;
  readonly recoverable: string;
}

/** What one row of the deadline query holds. */
export interface DeadlineRow {
  readonly answered_in_time: number;
  readonly past_day_60: number;
  readonly overdue: number;
}

const NOTHING: IndicatorRow = {
  total: 0,
  by_status: {},
  outstanding: '0',
  recovered: '0',
  recoverable: '0',
};

export const plus = (one: string, other: string): string => (BigInt(one) + BigInt(other)).toString();

/** Of several provinces: sums, of which the rates are ratios. */
export const sumOfRows = (rows: readonly (IndicatorRow | undefined)[]): IndicatorRow =>
  rows.reduce<IndicatorRow>((sum, row = NOTHING) => {
    const statuses = Object.keys({ ...sum.by_status, ...row.by_status }) as OfficialStatus[];
    return {
      total: sum.total + row.total,
      by_status: Object.fromEntries(
        statuses.map((status) => {
          const [[count, value], [more, much]] = [sum, row].map(
            (each) => each.by_status[status] ?? [0, '0'],
          ) as [[number, string], [number, string]];
          return [status, [count + more, plus(value, much)]];
        }),
      ),
      outstanding: plus(sum.outstanding, row.outstanding),
      recovered: plus(sum.recovered, row.recovered),
      recoverable: plus(sum.recoverable, row.recoverable),
    };
  }, NOTHING);

export const sumOfDeadlines = (rows: readonly (DeadlineRow | undefined)[]): DeadlineRow =>
  rows.reduce<DeadlineRow>(
    (sum, row) => ({
      answered_in_time: sum.answered_in_time + (row?.answered_in_time ?? 0),
      past_day_60: sum.past_day_60 + (row?.past_day_60 ?? 0),
      overdue: sum.overdue + (row?.overdue ?? 0),
    }),
    { answered_in_time: 0, past_day_60: 0, overdue: 0 },
  );
