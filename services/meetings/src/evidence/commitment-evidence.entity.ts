import type { Opt } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateScalar, FileColumns, Scoped } from '@oversight/kernel';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { Commitment } from '../commitment/commitment.entity.ts';
import { evidencePolicies } from './evidence.policy.ts';

/** A file that shows that a commitment is kept. Added to, and never taken away. */
@ObjectType({
  simpleResolvers: true,
  description: 'A file by which an office shows that a commitment is kept (bukti dukung).',
})
@Directive('@key(fields: "id")')
@Unique({ properties: ['commitmentId', 'version'] })
@Unique({ properties: ['fileId'] })
@Entity({ tableName: 'commitment_evidence', rowLevelSecurity: 'force', policies: evidencePolicies })
export class CommitmentEvidence extends Scoped {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => Commitment, { mapToPk: true, fieldName: 'commitment_id' })
  readonly commitmentId: string;

  @Field({ description: 'What it shows, in Indonesian.' })
  @Property({ length: 300 })
  readonly title: string;

  @Field(() => Int, {
    description: 'Which of the commitment’s it is, from 1: the later it was added, the higher.',
  })
  @Property({ type: 'smallint' })
  readonly version: number;

  @FileColumns
  readonly fileId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;

  @Field(() => DateScalar, { description: 'Day on which it was added, in WIB.' })
  @Property({ type: 'date' })
  readonly addedOn: string;

  @Property({ length: 200 })
  readonly addedBy: string;

  @Field({ description: 'Where a GET has it, with the same access token.' })
  get downloadPath(): string {
    return `/files/meetings/evidence/${this.id}`;
  }
}
