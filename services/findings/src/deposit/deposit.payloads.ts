import { BulkRow, type BulkStatus, payloadOf } from '@oversight/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { Deposit } from './deposit.entity.ts';

export const DepositPayload = payloadOf(Deposit, {
  type: 'DepositPayload',
  field: 'deposit',
  description: 'The deposit as it is now.',
});

@ObjectType({ simpleResolvers: true, description: 'What became of each row, in the order they were sent.' })
export class RecordDepositsPayload {
  @Field(() => [BulkRow])
  readonly rows: BulkRow[];

  @Field({ description: 'False for a dry run, and when one refused row kept all from being written.' })
  readonly written: boolean;

  constructor(rows: BulkRow[], written: boolean) {
    this.rows = rows;
    this.written = written;
  }

  @Field(() => Int)
  get created(): number {
    return this.#count('CREATED');
  }

  @Field(() => Int)
  get updated(): number {
    return this.#count('UPDATED');
  }

  @Field(() => Int)
  get unchanged(): number {
    return this.#count('UNCHANGED');
  }

  @Field(() => Int)
  get refused(): number {
    return this.#count('REFUSED');
  }

  #count(status: BulkStatus): number {
    return this.rows.filter((row) => row.status === status).length;
  }
}
