import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { type BulkRow, BulkStatus } from './bulk.ts';

interface BulkPayload {
  /** Its type in the graph. */
  readonly type: string;
  readonly description?: string;
  /** What `written` means. */
  readonly written?: string;
  /** What may become of a row, and is counted. */
  readonly counted?: readonly BulkStatus[];
}

/** What a mutation answers that was sent many rows: what became of each, and how many are of each status. */
export function bulkPayloadOf<T extends Pick<BulkRow, 'status'>>(
  Row: ClassType<T>,
  {
    type,
    description = 'What became of each row, in the order they were sent.',
    written: meaning = 'False for a dry run, and when one refused row kept all from being written.',
    counted = Object.values(BulkStatus),
  }: BulkPayload,
) {
  @ObjectType(type, { simpleResolvers: true, description })
  class RowsPayload {
    @Field(() => [Row])
    readonly rows: readonly T[];

    @Field({ description: meaning })
    readonly written: boolean;

    constructor(rows: readonly T[], written: boolean) {
      this.rows = rows;
      this.written = written;
      for (const each of counted)
        Object.assign(this, { [fieldOf(each)]: rows.filter(({ status }) => status === each).length });
    }
  }
  for (const each of counted) Field(() => Int)(RowsPayload.prototype, fieldOf(each));
  return RowsPayload;
}

const fieldOf = (status: BulkStatus): string => status.toLowerCase();
