import { BulkRow, bulkPayloadOf, payloadOf } from '@oversight/kernel';
import { Field, ObjectType } from 'type-graphql';
import type { LineAnswer } from './answer-line.ts';
import { ALSO_REFUSED } from './import-row.entity.ts';
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

  @Field(() => [String], { description: ALSO_REFUSED })
  readonly also: readonly string[];

  constructor({ line: index, nodeId: id, ...answer }: LineAnswer) {
    super({ ...answer, index, id });
    this.column = answer.column;
    this.value = answer.value;
    this.also = answer.also ?? [];
  }
}

export const ImportFindingRowsPayload = bulkPayloadOf(FindingRow, { type: 'ImportFindingRowsPayload' });
