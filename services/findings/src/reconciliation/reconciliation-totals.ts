import { RupiahScalar } from '@oversight/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficialStatus } from '../assessment/official-status.ts';
import { CountedBy } from '../vocabulary.ts';

@ObjectType({ simpleResolvers: true, description: 'How many stood at one status, and their value.' })
export class ReconciledCount {
  @Field(() => OfficialStatus)
  readonly status: OfficialStatus;

  @Field(() => Int)
  readonly count: number;

  @Field(() => RupiahScalar, { description: 'Sum of the recommended values, or of the offices’ shares.' })
  readonly value: bigint;

  @Field(() => RupiahScalar, { description: 'Sum of what the auditor had accepted.' })
  readonly deposited: bigint;
}

export type CountRow = readonly [count: number, value: string, deposited: string];

@ObjectType({ simpleResolvers: true, description: 'How many stood at each status when it was frozen.' })
export class ReconciliationTotals {
  @Field(() => CountedBy)
  readonly countedBy: CountedBy;

  @Field(() => [ReconciledCount], { description: 'Every status, also those with none.' })
  readonly byStatus: ReconciledCount[];

  constructor(countedBy: CountedBy, counted: Readonly<Partial<Record<string, CountRow>>>) {
    this.countedBy = countedBy;
    this.byStatus = Object.values(OfficialStatus).map((status) => {
      const [count, value, deposited] = counted[status] ?? [0, '0', '0'];
      return { status, count, value: BigInt(value), deposited: BigInt(deposited) };
    });
  }

  @Field(() => Int)
  get total(): number {
    return this.byStatus.reduce((sum, { count }) => sum + count, 0);
  }
}
