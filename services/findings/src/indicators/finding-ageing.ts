import { DateScalar, enumOf, RupiahScalar } from '@oversight/kernel';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { OfficialStatus } from '../assessment/official-status.ts';
import { AGE_BUCKETS, AgeBucket } from '../follow-up/ageing.ts';
import { StatusCount } from './status-count.ts';

export const AgeingBy = enumOf(['ORIGINAL', 'CURRENT']);
export type AgeingBy = keyof typeof AgeingBy;
registerEnumType(AgeingBy, {
  name: 'AgeingBy',
  description: 'From when an age is counted.',
  valuesConfig: {
    ORIGINAL: { description: 'From receipt.' },
    CURRENT: { description: 'From 60 days before the last day to answer, as the auditor last extended it.' },
  },
});

type Cell = readonly [count: number, value: string, outstanding: string];
/** By status, by the number of the bucket or "carried". */
export type Ages = Readonly<Partial<Record<OfficialStatus, Readonly<Record<string, Cell>>>>>;

const OPEN = ['BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI'] as const;
const EMPTY: Cell = [0, '0', '0'];

@ObjectType({ simpleResolvers: true, description: 'How many open ones are of one age, and their value.' })
export class AgeCount {
  @Field(() => AgeBucket, { nullable: true, description: 'Null for those carried over, of any age.' })
  readonly bucket?: AgeBucket;

  @Field(() => Int)
  readonly count: number;

  @Field(() => RupiahScalar, { description: 'Sum of the recommended values, or of the offices’ shares.' })
  readonly value: bigint;

  @Field(() => RupiahScalar, { description: 'Of that, what the auditor has not accepted yet (sisa).' })
  readonly outstanding: bigint;

  @Field(() => [StatusCount], { description: 'Of them, status 2 and status 3.' })
  readonly byStatus: StatusCount[];

  constructor(ages: readonly Ages[], key: string, bucket?: AgeBucket) {
    const cells = OPEN.map((status) => ages.map((each) => each[status]?.[key] ?? EMPTY));
    const all = cells.flat();
    const sum = (of: readonly Cell[], column: 1 | 2): bigint =>
      of.reduce((total, cell) => total + BigInt(cell[column]), 0n);
    const countOf = (of: readonly Cell[]): number => of.reduce((total, [count]) => total + count, 0);
    this.bucket = bucket;
    this.count = countOf(all);
    this.value = sum(all, 1);
    this.outstanding = sum(all, 2);
    this.byStatus = OPEN.map((status, index) => {
      const of = cells[index] ?? [];
      return { status, count: countOf(of), value: sum(of, 1) };
    });
  }
}

@ObjectType({
  simpleResolvers: true,
  description: 'F5, umur rekomendasi: open ones (status 2 and 3) by age.',
})
export class FindingAgeing {
  @Field(() => AgeingBy)
  readonly by: AgeingBy;

  @Field(() => DateScalar, { nullable: true })
  readonly since?: string;

  @Field(() => [AgeCount], { description: 'Every bucket, the youngest first, also those with none.' })
  readonly buckets: AgeCount[];

  @Field(() => AgeCount, {
    nullable: true,
    description:
      'Received before `since`: carried over from before the current member term. They are in the buckets too. Null without `since`. Their rows: the filter `receivedOn: { lt: since }`.',
  })
  readonly carriedOver?: AgeCount;

  constructor(by: AgeingBy, since: string | undefined, ages: readonly Ages[]) {
    this.by = by;
    this.since = since;
    this.buckets = AGE_BUCKETS.map((bucket, index) => new AgeCount(ages, String(index), bucket));
    this.carriedOver = since === undefined ? undefined : new AgeCount(ages, 'carried');
  }
}
