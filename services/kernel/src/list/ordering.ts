import { Field, InputType, registerEnumType } from 'type-graphql';
import { enumOf } from '../graph/enum-of.ts';
import { OrderDirection } from '../graph/enums.ts';
import type { Order } from './page.ts';

/** Each word by which a client may order a list, and the column it means. */
type Columns<T> = Readonly<Record<string, Extract<keyof T, string>>>;

/** The input `XxxOrder { field direction }` of a noun's lists; `usual` is their order when none is asked for. */
export function orderingOf<T>(
  noun: string,
  columns: Columns<T>,
  usual: Order<T>,
  descriptions: Record<string, { description: string }> = {},
) {
  const OrderField = enumOf(Object.keys(columns));
  registerEnumType(OrderField, { name: `${noun}OrderField`, valuesConfig: descriptions });

  @InputType(`${noun}Order`, {
    description: 'One column and its direction; between equals the primary key decides.',
  })
  class Ordering {
    @Field(() => OrderField)
    field: string;

    @Field(() => OrderDirection, { defaultValue: 'ASC' })
    direction: OrderDirection;

    static columns(asked: readonly Ordering[] | undefined, otherwise: Order<T> = usual): Order<T> {
      return (
        asked?.map(({ field, direction }) => [columns[field] as Columns<T>[string], direction]) ?? otherwise
      );
    }
  }
  return Ordering;
}
