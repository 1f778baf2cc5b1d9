import { Ratio, ValueRatio } from '@oversight/kernel';
import { Field, ObjectType } from 'type-graphql';
import { FindingCode } from '../codes/finding-code.entity.ts';

export interface MixRow {
  readonly sub_group: string;
  readonly count: number;
  readonly value: string;
}

@ObjectType({ simpleResolvers: true, description: 'The findings of one sub-group, and their share of all.' })
export class FindingMixPart {
  @Field(() => FindingCode)
  readonly subGroup: FindingCode;

  @Field(() => Ratio, { description: 'Findings of the sub-group ÷ all.' })
  readonly count: Ratio;

  @Field(() => ValueRatio, { description: 'Their value (nilai temuan) ÷ that of all.' })
  readonly value: ValueRatio;
}

/** The sub-groups in the order of their codes, also those with no finding. */
export function mixOf(rows: readonly MixRow[], subGroups: readonly FindingCode[]): FindingMixPart[] {
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const worth = rows.reduce((sum, { value }) => sum + BigInt(value), 0n);
  return subGroups.map((subGroup) => {
    const of = rows.filter(({ sub_group }) => sub_group === subGroup.code);
    return {
      subGroup,
      count: new Ratio(
        of.reduce((sum, { count }) => sum + count, 0),
        total,
      ),
      value: new ValueRatio(
        of.reduce((sum, { value }) => sum + BigInt(value), 0n),
        worth,
      ),
    };
  });
}
