import { Ratio, RupiahScalar, ValueRatio } from '@oversight/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { StateLossState } from './state-loss.enums.ts';

/** Cases of one state, as the database counts them. */
export interface StateLossTally {
  readonly state: StateLossState;
  readonly count: number;
  readonly established: string;
  readonly paid: string;
}

@ObjectType({ simpleResolvers: true, description: 'Losses of the state that are in one state.' })
export class StateLossStateCount {
  @Field(() => StateLossState)
  readonly state: StateLossState;

  @Field(() => Int)
  readonly count: number;

  @Field(() => RupiahScalar, { description: 'What was established of them, or reported until it was.' })
  readonly established: bigint;

  @Field(() => RupiahScalar, { description: 'What the treasury confirmed of them.' })
  readonly paid: bigint;

  constructor({ state, count, established, paid }: StateLossTally) {
    this.state = state;
    this.count = count;
    this.established = BigInt(established);
    this.paid = BigInt(paid);
  }
}

const sumOf = (counts: readonly StateLossStateCount[], of: 'established' | 'paid'): bigint =>
  counts.reduce((sum, each) => sum + each[of], 0n);

@ObjectType({
  simpleResolvers: true,
  description:
    'How losses of the state are made good (F11, penyelesaian kerugian). Of findings that are restricted nothing is counted.',
})
export class StateLossNumbers {
  @Field(() => Date, { description: 'As recorded at this moment.' })
  readonly asOf: Date;

  @Field(() => [StateLossStateCount], {
    description: 'Every state there is, in the order of the settlement.',
  })
  readonly byState: StateLossStateCount[];

  constructor(tallies: readonly StateLossTally[], asOf: Date) {
    this.asOf = asOf;
    const byState = new Map(tallies.map((tally) => [tally.state, tally]));
    this.byState = Object.values(StateLossState).map(
      (state) =>
        new StateLossStateCount(byState.get(state) ?? { state, count: 0, established: '0', paid: '0' }),
    );
  }

  @Field(() => ValueRatio, {
    description: 'Σ paid ÷ Σ established: of cases that are INDICATED nothing was established yet.',
  })
  get recovery(): ValueRatio {
    const established = this.byState.filter(({ state }) => state !== 'INDICATED');
    return new ValueRatio(sumOf(established, 'paid'), sumOf(established, 'established'));
  }

  @Field(() => Ratio, { description: 'Cases that are SETTLED ÷ all cases.' })
  get settled(): Ratio {
    const all = this.byState.reduce((sum, { count }) => sum + count, 0);
    return new Ratio(this.byState.find(({ state }) => state === 'SETTLED')?.count ?? 0, all);
  }
}
