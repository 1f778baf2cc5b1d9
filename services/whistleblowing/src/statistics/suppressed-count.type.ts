import { Field, Int, ObjectType } from 'type-graphql';
import type { StatisticsCell } from './statistics-cell.entity.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'A number of reports, or that it is hidden. Numbers below a threshold are hidden, zero too: 5 inside KPU, 10 for BI and the public. Larger ones are hidden where they would give a small one away.',
})
export class SuppressedCount {
  @Field(() => Int, { nullable: true, description: 'Null when hidden.' })
  readonly value?: number;

  @Field(() => Boolean)
  readonly suppressed: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'Where this is given the number is below it (show "<5"). Where it is not, a hidden number may be of any size.',
  })
  readonly lessThan?: number;

  constructor({ value, below, threshold }: Pick<StatisticsCell, 'value' | 'below' | 'threshold'>) {
    this.value = value;
    this.suppressed = value === undefined;
    this.lessThan = below ? threshold : undefined;
  }
}
