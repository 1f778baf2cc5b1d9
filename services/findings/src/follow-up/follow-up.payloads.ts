import { BulkRow, payloadOf } from '@oversight/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { RecommendationAddressee } from './recommendation-addressee.entity.ts';

export const FollowUpPayload = payloadOf(RecommendationAddressee, {
  type: 'FollowUpPayload',
  field: 'addressee',
  description: 'The office’s part as it is now.',
});

@ObjectType({ simpleResolvers: true, description: 'What became of each answer, or would.' })
export class SubmitAnswersPayload {
  @Field(() => [BulkRow])
  readonly rows: BulkRow[];

  @Field({
    description: 'Whether anything was written: not by a trial, nor all or nothing with a refused row.',
  })
  readonly written: boolean;

  constructor(rows: BulkRow[], written: boolean) {
    this.rows = rows;
    this.written = written;
  }

  @Field(() => Int)
  get created(): number {
    return this.rows.filter(({ status }) => status === 'CREATED').length;
  }

  @Field(() => Int)
  get unchanged(): number {
    return this.rows.filter(({ status }) => status === 'UNCHANGED').length;
  }

  @Field(() => Int)
  get refused(): number {
    return this.rows.filter(({ status }) => status === 'REFUSED').length;
  }
}
