import { DateScalar, DateTimeScalar, Ratio, RupiahScalar, ValueRatio } from '@oversight/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficialStatus } from '../assessment/official-status.ts';
import { CountedBy } from '../vocabulary.ts';
import { isNational } from './finding-indicators.policy.ts';
import { dayAsked, type IndicatorQuestion, instantOf } from './indicator-question.ts';
import type { IndicatorRow } from './indicator-row.ts';
import { StatusCount } from './status-count.ts';

/**
 * How follow-up stands. Restricted findings are left out until they are released, for every viewer alike, so that
 * a number does not depend on who asks.
 */
@ObjectType({
  simpleResolvers: true,
  description:
    'How the follow-up of audits stands. Drafts are not counted, nor are investigative findings and those coded 1.05 before they are released. Rates are ratios of sums. Where RECOMMENDATIONS are counted, the rows behind a number are `recommendations(filter)` with `counted: true` and the same source and fiscal year; where ADDRESSEES are, those of the office or the branch.',
})
export class FindingIndicators {
  readonly #row: IndicatorRow;
  readonly #publicOnly: boolean;
  /** What was asked: one place, or the provinces that are summed. */
  readonly asked: readonly IndicatorQuestion[];

  @Field(() => CountedBy)
  readonly countedBy: CountedBy;

  @Field(() => DateScalar, { description: 'Day for which deadlines and ages were judged (WIB).' })
  readonly asOf: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The instant that was asked for: as recorded then, and judged on its day. Null when none was, and the numbers are those of now.',
  })
  readonly asOfInstant?: Date;

  constructor(
    row: IndicatorRow,
    asked: readonly [IndicatorQuestion, ...IndicatorQuestion[]],
    publicOnly = false,
  ) {
    const [first] = asked;
    this.#row = row;
    this.#publicOnly = publicOnly;
    this.asked = asked;
    this.countedBy = isNational(first) ? 'RECOMMENDATIONS' : 'ADDRESSEES';
    this.asOf = dayAsked(first);
    this.asOfInstant = first.asOf && instantOf(first);
  }

  /** For everybody, and so less than there is. */
  get publicOnly(): boolean {
    return this.#publicOnly;
  }

  @Field(() => Int)
  get total(): number {
    return this.#row.total;
  }

  @Field(() => [StatusCount], {
    description: 'Every status, also those with none. Their rows: the filter `officialStatus`.',
  })
  get byStatus(): StatusCount[] {
    return Object.values(OfficialStatus).map((status) => {
      const [count, value] = this.#row.by_status[status] ?? [0, '0'];
      return { status, count, value: BigInt(value) };
    });
  }

  @Field(() => Ratio, {
    description:
      'F1, persentase sesuai: status 1 ÷ all. Its rows: the filter `officialStatus: [SESUAI]`, of all.',
  })
  get completionRateStrict(): Ratio {
    return new Ratio(this.#count('SESUAI'), this.total);
  }

  @Field(() => Ratio, {
    description:
      'F2, persentase tuntas: (status 1 + status 4) ÷ all. Its rows: `officialStatus: [SESUAI, TIDAK_DAPAT_DITINDAKLANJUTI]`, of all.',
  })
  get completionRateAdjusted(): Ratio {
    return new Ratio(this.#count('SESUAI') + this.#count('TIDAK_DAPAT_DITINDAKLANJUTI'), this.total);
  }

  @Field(() => Ratio, {
    description:
      'Status 1 ÷ (all − status 4). Its rows: `officialStatus: [SESUAI]`, of all but `[TIDAK_DAPAT_DITINDAKLANJUTI]`.',
  })
  get completionRateEligible(): Ratio {
    return new Ratio(this.#count('SESUAI'), this.total - this.#count('TIDAK_DAPAT_DITINDAKLANJUTI'));
  }

  @Field(() => RupiahScalar, {
    nullable: true,
    description:
      'F7, sisa nilai: Σ (value less what the auditor accepted, not below 0) over status 2 and 3. Its rows: `officialStatus: [BELUM_SESUAI, BELUM_DITINDAKLANJUTI]`. Not among the public’s numbers.',
  })
  get outstanding(): bigint | undefined {
    return this.#publicOnly ? undefined : BigInt(this.#row.outstanding);
  }

  @Field(() => ValueRatio, {
    description:
      'F6, pemulihan nilai: Σ accepted deposits and assets ÷ Σ value, over code 01. Its rows: `monetary: true`.',
  })
  get valueRecoveryRate(): ValueRatio {
    return new ValueRatio(BigInt(this.#row.recovered), BigInt(this.#row.recoverable));
  }

  #count(status: OfficialStatus): number {
    return this.#row.by_status[status]?.[0] ?? 0;
  }
}
