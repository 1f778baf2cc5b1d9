import { BulkRow, type BulkStatus, payloadOf } from '@oversight/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { countsOf, type LineAnswer } from './answer-line.ts';
import { ImportRun } from './import-run.entity.ts';

export const ImportFindingsPayload = payloadOf(ImportRun, {
  type: 'ImportFindingsPayload',
  field: 'run',
  description: 'The import that has begun: ask for it again to see how far it is.',
});
export const CancelImportPayload = payloadOf(ImportRun, { type: 'CancelImportPayload', field: 'run' });

@ObjectType({
  simpleResolvers: true,
  description: 'What became of one recommendation that was sent, or would.',
})
export class FindingRow extends BulkRow {
  @Field(() => String, { nullable: true, description: 'Of a refusal: the field to blame.' })
  readonly column?: string;

  @Field(() => String, { nullable: true, description: 'Of a refusal: what it said, cut to 100 characters.' })
  readonly value?: string;

  constructor({ line: index, nodeId: id, ...answer }: LineAnswer) {
    super({ ...answer, index, id });
    this.column = answer.column;
    this.value = answer.value;
  }
}

@ObjectType({ simpleResolvers: true, description: 'What became of each row, in the order they were sent.' })
export class ImportFindingRowsPayload {
  @Field(() => [FindingRow])
  readonly rows: FindingRow[];

  @Field(() => Boolean, {
    description: 'False for a dry run, and when one refused row kept all from being written.',
  })
  readonly written: boolean;

  @Field(() => Int)
  readonly created: number;

  @Field(() => Int)
  readonly updated: number;

  @Field(() => Int)
  readonly unchanged: number;

  @Field(() => Int)
  readonly refused: number;

  constructor(answers: readonly LineAnswer[], written: boolean) {
    const counts: Record<Lowercase<BulkStatus>, number> = countsOf(answers);
    this.rows = answers.map((answer) => new FindingRow(answer));
    this.written = written;
    this.created = counts.created;
    this.updated = counts.updated;
    this.unchanged = counts.unchanged;
    this.refused = counts.refused;
  }
}
