import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { RupiahScalar } from './scalars.ts';

/** A rate of counts, always with its parts: totals are ratios of sums, never means of rates. */
@ObjectType({
  simpleResolvers: true,
  description:
    'A rate of counts with its parts. Over several offices it is the ratio of the sums, never a mean of rates.',
})
@Directive('@shareable')
export class Ratio {
  @Field(() => Int)
  readonly numerator: number;

  @Field(() => Int)
  readonly denominator: number;

  constructor(numerator: number, denominator: number) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  @Field(() => Float, { nullable: true, description: 'Between 0 and 1; null when the denominator is 0.' })
  get value(): number | undefined {
    return this.denominator === 0 ? undefined : this.numerator / this.denominator;
  }
}

/** A rate of amounts. */
@ObjectType({ simpleResolvers: true, description: 'A rate of amounts with its parts, both in whole rupiah.' })
@Directive('@shareable')
export class ValueRatio {
  @Field(() => RupiahScalar)
  readonly numerator: bigint;

  @Field(() => RupiahScalar)
  readonly denominator: bigint;

  constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Null when the denominator is 0; may exceed 1 by a surplus.',
  })
  get value(): number | undefined {
    // Six places are exact this way, whatever the size of the amounts.
    return this.denominator === 0n
      ? undefined
      : Number((this.numerator * 1_000_000n) / this.denominator) / 1e6;
  }
}
