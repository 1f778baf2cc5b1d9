import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { BulkMode, connectionOf, DomainError, now } from '@oversight/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { ReportSource } from '../vocabulary.ts';
import { importRunPolicies } from './import.policy.ts';
import { ImportState } from './import-state.ts';

const SILENCE = 5 * 60_000;

/** A file of findings on its way into the tables, or what became of it. */
@ObjectType({
  simpleResolvers: true,
  description: 'An import of findings from a file: how far it is, and what became of its lines.',
})
@Entity({ tableName: 'import_run', rowLevelSecurity: 'force', policies: importRunPolicies })
export class ImportRun {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  /** Of whoever began it. */
  @Index()
  @Property({ length: 200 })
  readonly subject: string;

  @Field(() => ReportSource)
  @Enum({ items: () => Object.values(ReportSource) })
  readonly source: ReportSource;

  @Field(() => BulkMode)
  @Enum({ items: () => Object.values(BulkMode) })
  readonly mode: BulkMode;

  @Field(() => Boolean, { description: 'It only says what would become of each line.' })
  @Property({ type: 'boolean' })
  readonly dryRun: boolean;

  @Field({ description: 'Name of the file.' })
  @Property({ length: 200 })
  readonly fileName: string;

  @Property({ type: 'uuid' })
  readonly fileId: string;

  @Enum({ items: () => Object.values(ImportState), fieldName: 'state' })
  told: ImportState & Opt = ImportState.RUNNING;

  @Field(() => Int, { nullable: true, description: 'Lines of the file; null until it is read.' })
  @Property({ type: 'integer', nullable: true })
  rowsTotal?: number;

  @Field(() => Int, { description: 'Lines that were looked at.' })
  @Property({ type: 'integer', default: 0 })
  rowsDone: number & Opt = 0;

  @Field(() => Int, { description: 'Lines that became new, or would.' })
  @Property({ type: 'integer', default: 0 })
  created: number & Opt = 0;

  @Field(() => Int, { description: 'Lines that changed a draft, or would.' })
  @Property({ type: 'integer', default: 0 })
  updated: number & Opt = 0;

  @Field(() => Int, { description: 'Lines that said nothing new.' })
  @Property({ type: 'integer', default: 0 })
  unchanged: number & Opt = 0;

  @Field(() => Int, { description: 'Lines that were refused; `rows(status: REFUSED)` says why.' })
  @Property({ type: 'integer', default: 0 })
  refused: number & Opt = 0;

  @Field(() => Boolean, { description: 'Whether any line was written. False for a dry run.' })
  @Property({ type: 'boolean', default: false })
  written: boolean & Opt = false;

  @Field(() => String, { nullable: true, description: 'Of a failure: one of `ErrorCode`.' })
  @Property({ length: 60, nullable: true })
  code?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of a failure: what was wrong with the file as a whole.',
  })
  @Property({ length: 500, nullable: true })
  message?: string;

  @Field({ description: 'When it was asked for.' })
  @Property({ type: 'datetime', length: 3 })
  readonly startedAt: Date;

  /** When it was last heard of. */
  @Property({ type: 'datetime', length: 3 })
  touchedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended; null while it goes on.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  finishedAt?: Date;

  @Field(() => ImportState)
  get state(): ImportState & Opt {
    const isSilent = this.told === 'RUNNING' && now().getTime() - this.touchedAt.getTime() > SILENCE;
    return isSilent ? 'INTERRUPTED' : this.told;
  }

  cancel(): void {
    if (this.told !== 'RUNNING')
      throw new DomainError('ILLEGAL_STEP', 'The import has ended.', { status: this.told });
    this.told = 'CANCELLED';
    this.finishedAt = now();
  }
}

export const ImportRunConnection = connectionOf(ImportRun);
