import { DateScalar, Ratio, RupiahScalar, ValueRatio } from '@oversight/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficialStatus } from '../assessment/official-status.ts';
import { CountedBy } from '../vocabulary.ts';

@ObjectType({ simpleResolvers: true, description: 'How many stand at one official status, and their value.' })
class StatusCount {
  @Field(() => OfficialStatus)
  readonly status: OfficialStatus;

  @Field(() => Int)
  readonly count: number;

  @Field(() => RupiahScalar, { description: 'Sum of the recommended values, or of the offices’ shares.' })
  readonly value: bigint;
}

/** What one row of the indicator query holds. */
export interface IndicatorRow {
  total: number;
  by_status: Partial<Record<OfficialStatus, [count: number, value: string]>>;
  answered_in_time: number;
  past_day_60: number;
  overdue: number;
  outstanding: string;
  recovered: string;
  recoverable: string;
}

/**
 * How follow-up stands. Restricted findings are left out until they are released, for every viewer alike, so that
 * a number does not depend on who asks.
 */
@ObjectType({
  simpleResolvers: true,
  description:
    'How the follow-up of audits stands. Investigative findings and those coded 1.05 are not counted before they are released. Rates are ratios of sums.',
})
export class FindingIndicators {
  readonly #row: IndicatorRow;
  readonly #publicOnly: boolean;

  @Field(() => CountedBy)
  readonly countedBy: CountedBy;

  @Field(() => DateScalar, { description: 'Day for which deadlines were judged (WIB).' })
  readonly asOf: string;

  constructor(row: IndicatorRow, countedBy: CountedBy, asOf: string, publicOnly = false) {
    this.#row = row;
    this.#publicOnly = publicOnly;
    this.countedBy = countedBy;
    this.asOf = asOf;
  }

  @Field(() => Int)
  get total(): number {
    return this.#row.total;
  }

  @Field(() => [StatusCount], { description: 'Every status, also those with none.' })
  get byStatus(): StatusCount[] {
    return Object.values(OfficialStatus).map((status) => {
      const [count, value] = this.#row.by_status[status] ?? [0, '0'];
      return { status, count, value: BigInt(value) };
    });
  }

  @Field(() => Ratio, { description: 'F1, persentase sesuai: status 1 ÷ all.' })
  get completionRateStrict(): Ratio {
    return new Ratio(this.#count('SESUAI'), this.total);
  }

  @Field(() => Ratio, { description: 'F2, persentase tuntas: (status 1 + status 4) ÷ all.' })
  get completionRateAdjusted(): Ratio {
    return new Ratio(this.#count('SESUAI') + this.#count('TIDAK_DAPAT_DITINDAKLANJUTI'), this.total);
  }

  @Field(() => Ratio, { description: 'Status 1 ÷ (all − status 4).' })
  get completionRateEligible(): Ratio {
    return new Ratio(this.#count('SESUAI'), this.total - this.#count('TIDAK_DAPAT_DITINDAKLANJUTI'));
  }

  @Field(() => Ratio, {
    nullable: true,
    description:
      'F3: first complete answer within 60 calendar days of receipt ÷ those whose day 60 has come (Peraturan BPK 2/2017). A recommendation counts as answered in time when every addressee did. Not among the public’s numbers.',
  })
  get answeredWithin60Rate(): Ratio | undefined {
    if (this.#publicOnly) return undefined;
    return new Ratio(this.#row.answered_in_time, this.#row.past_day_60);
  }

  @Field(() => Int, {
    nullable: true,
    description: 'F4: status 3 and more than 60 days since receipt. Not among the public’s numbers.',
  })
  get overdue(): number | undefined {
    return this.#publicOnly ? undefined : this.#row.overdue;
  }

  @Field(() => RupiahScalar, {
    nullable: true,
    description:
      'F7: value less what the auditor accepted, over status 2 and 3. Not among the public’s numbers.',
  })
  get outstanding(): bigint | undefined {
    return this.#publicOnly ? undefined : BigInt(this.#row.outstanding);
  }

  @Field(() => ValueRatio, { description: 'F6: accepted deposits and assets ÷ value, over code 01.' })
  get valueRecoveryRate(): ValueRatio {
    return new ValueRatio(BigInt(this.#row.recovered), BigInt(this.#row.recoverable));
  }

  #count(status: OfficialStatus): number {
    return this.#row.by_status[status]?.[0] ?? 0;
  }
}
