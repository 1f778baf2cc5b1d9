import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { BulkStatus, connectionOf } from '@oversight/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { importRowPolicies } from './import.policy.ts';

export const ALSO_REFUSED =
  'Of a refusal: what else in the line breaks a rule, each column once, as `column: rule`. What lines say together is looked at once each holds by itself.';

/** What became of one line of an imported file. */
@ObjectType({ simpleResolvers: true, description: 'What became of one line of an imported file, or would.' })
@Unique({ properties: ['runId', 'line'] })
@Entity({ tableName: 'import_row', rowLevelSecurity: 'force', policies: importRowPolicies })
export class ImportRow {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @Property({ type: 'uuid' })
  readonly runId: string;

  /** Of whoever began the import. */
  @Property({ length: 200 })
  readonly subject: string;

  @Field(() => Int, { description: 'Its line in the file, from 1, as a program for tables counts them.' })
  @Property({ type: 'integer' })
  readonly line: number;

  @Field(() => String, { nullable: true, description: 'As it was sent.' })
  @Property({ length: 100, nullable: true })
  readonly externalRef?: string;

  @Field(() => BulkStatus)
  @Enum({ items: () => Object.values(BulkStatus) })
  readonly status: BulkStatus;

  @Field(() => ID, { nullable: true, description: 'The recommendation it became; null where there is none.' })
  @Property({ type: 'uuid', nullable: true })
  readonly nodeId?: string;

  @Field(() => String, { nullable: true, description: 'Of a refusal: one of `ErrorCode`.' })
  @Property({ length: 60, nullable: true })
  readonly code?: string;

  @Field(() => String, { nullable: true, description: 'Of a refusal: in which column, by its English name.' })
  @Property({ length: 40, nullable: true })
  readonly column?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of a refusal: what stands there, cut to 100 characters.',
  })
  @Property({ length: 110, nullable: true })
  readonly value?: string;

  @Field(() => String, { nullable: true, description: 'Of a refusal: the rule that it breaks.' })
  @Property({ length: 500, nullable: true })
  readonly message?: string;

  @Field(() => [String], { description: ALSO_REFUSED })
  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  readonly also: string[] & Opt;
}

export const ImportRowConnection = connectionOf(ImportRow);
