import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from './enum-of.ts';
import { badInput, DomainError } from './errors.ts';

export const BulkStatus = enumOf(['CREATED', 'UPDATED', 'UNCHANGED', 'REFUSED']);
export type BulkStatus = keyof typeof BulkStatus;
registerEnumType(BulkStatus, { name: 'BulkStatus', description: 'What became of one row, or would.' });

export const BulkMode = enumOf(['ALL_OR_NOTHING', 'BEST_EFFORT']);
export type BulkMode = keyof typeof BulkMode;
registerEnumType(BulkMode, {
  name: 'BulkMode',
  description: 'What one refused row does to the others.',
  valuesConfig: {
    ALL_OR_NOTHING: { description: 'Nothing is written.' },
    BEST_EFFORT: { description: 'The others are written.' },
  },
});

/** More rows than this are sent in several mutations. */
export const MOST_ROWS = 500;

@ObjectType({ simpleResolvers: true, description: 'What became of one row of many, or would.' })
@Directive('@shareable')
export class BulkRow {
  @Field(() => Int, { description: 'Its place in what was sent, from 0.' })
  readonly index: number;

  @Field(() => String, { nullable: true, description: 'As it was sent.' })
  readonly externalRef?: string;

  @Field(() => BulkStatus)
  readonly status: BulkStatus;

  @Field(() => ID, { nullable: true, description: 'Of the row it became; null where there is none.' })
  readonly id?: string;

  @Field(() => String, { nullable: true, description: 'Of a refusal: one of `ErrorCode`.' })
  readonly code?: string;

  @Field(() => String, { nullable: true, description: 'Of a refusal: what was wrong.' })
  readonly message?: string;

  constructor(row: BulkRow) {
    Object.assign(this, row);
  }
}

/** Refuses no rows and too many. */
export function mustBeFew(field: string, rows: readonly unknown[]): void {
  if (rows.length === 0) throw badInput(field, 'There is no row.');
  if (rows.length > MOST_ROWS)
    throw badInput(field, `At most ${MOST_ROWS} rows at once, and these are ${rows.length}.`);
}

/** What became of a row, or of a refusal that it met. */
export async function answerRow(
  index: number,
  externalRef: string | undefined,
  work: () => Promise<Pick<BulkRow, 'status' | 'id'>>,
): Promise<BulkRow> {
  try {
    return new BulkRow({ index, externalRef, ...(await work()) });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code } = error.extensions;
    return new BulkRow({ index, externalRef, status: 'REFUSED', code, message: error.message });
  }
}

/** Of a row that is not written there is no id, nor for the other rows that would become the same. */
export function withoutNewIds(rows: readonly BulkRow[]): BulkRow[] {
  const fresh = new Set(rows.filter(({ status }) => status === 'CREATED').map(({ id }) => id));
  return rows.map((row) => (fresh.has(row.id) ? { ...row, id: undefined } : row));
}
