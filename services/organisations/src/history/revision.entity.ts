import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { appendOnly } from '@oversight/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { visibleHistory } from './revision.policy.ts';

type State = Record<string, unknown>;

@ObjectType({ simpleResolvers: true, description: 'One field that a change changed.' })
class FieldChange {
  @Field({ description: 'Name of the field.' })
  readonly field: string;

  @Field(() => String, { nullable: true, description: 'What it was; null when it had no value.' })
  readonly from?: string;

  @Field(() => String, { nullable: true, description: 'What it became; null when it has no value.' })
  readonly to?: string;
}

const inCamel = (column: string): string =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const asText = (value: unknown): string | undefined =>
  value === null || value === undefined
    ? undefined
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);

/** A state of a row as it was recorded: added by the row’s trigger, never changed. */
@ObjectType({
  simpleResolvers: true,
  description: 'A change that was recorded: who, when, why, from what, to what.',
})
@Entity({
  tableName: 'revision',
  rowLevelSecurity: 'force',
  policies: visibleHistory,
  triggers: [appendOnly('A revision is never changed.')],
})
@Index({ name: 'revision_node', properties: ['type', 'key', 'recordedAt'] })
@Index({ name: 'revision_office', properties: ['organisationCode', 'type', 'recordedAt'] })
export class Revision {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid', defaultRaw: 'gen_random_uuid()' })
  readonly id: string;

  /** Name of the GraphQL type of the row. */
  @Property({ length: 60 })
  readonly type: string;

  @Property({ length: 40 })
  readonly key: string;

  @Field(() => Int, { description: 'The version that this change made.' })
  @Property({ type: 'integer' })
  readonly version: number;

  @Field({ description: 'When it was recorded.' })
  @Property({ length: 3 })
  readonly recordedAt: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Subject of whoever made it; null where it was loaded.',
  })
  @Property({ length: 200, nullable: true })
  readonly recordedBy?: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  @Property({ length: 500, nullable: true })
  readonly reason?: string;

  @Property({ type: 'json', nullable: true })
  readonly before?: State;

  @Property({ type: 'json', nullable: true })
  readonly after?: State;

  @Property({ length: 5 })
  readonly organisationCode: string;

  @Property({ type: 'smallint' })
  readonly provinceCode: number;

  @Field(() => [FieldChange], { description: 'The fields that it changed.' })
  get changes(): FieldChange[] {
    const [before, after] = [this.before ?? {}, this.after ?? {}];
    return Object.keys({ ...before, ...after })
      .map((column) => ({ field: inCamel(column), from: asText(before[column]), to: asText(after[column]) }))
      .filter(({ from, to }) => from !== to);
  }
}
