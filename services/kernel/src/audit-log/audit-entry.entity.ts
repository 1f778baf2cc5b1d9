import { Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Role } from '../access/viewer.ts';
import { enumOf } from '../graph/enum-of.ts';

export const AuditOutcome = enumOf(['DONE', 'REFUSED', 'FAILED']);
export type AuditOutcome = keyof typeof AuditOutcome;
registerEnumType(AuditOutcome, {
  name: 'AuditOutcome',
  description: 'What became of a write.',
  valuesConfig: {
    DONE: { description: 'It was done.' },
    REFUSED: { description: 'It was refused; `code` and `reason` say why. Nothing was changed.' },
    FAILED: {
      description:
        'A failure of ours. Nothing was changed, unless the same request has DONE too: then the line was cut while it was confirmed.',
    },
  },
});

/** Who did, or was refused, which write. Rows are added and never changed; each service keeps its own. */
@ObjectType()
export abstract class AuditEntry {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string;

  @Field({ description: 'When it was decided.' })
  @Index()
  @Property({ length: 3, defaultRaw: 'clock_timestamp()' })
  readonly at: Date;

  @Field({ description: 'Who: the subject of the access token.' })
  @Index()
  @Property({ length: 200 })
  readonly subject: string;

  @Field(() => [Role], { description: 'The roles they had.' })
  @Property({ type: 'array', columnType: 'text[]' })
  readonly roles: Role[];

  @Field({ description: 'What was asked for: the mutation.' })
  @Property({ length: 80 })
  readonly verb: string;

  @Field(() => String, { nullable: true, description: 'The step, where the mutation takes several.' })
  @Property({ length: 40, nullable: true })
  readonly action?: string;

  @Field(() => String, { nullable: true, description: 'Type of the node; null when it was not found.' })
  @Property({ length: 60, nullable: true })
  readonly nodeType?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the node, as it was sent; of what was made, where none was.',
  })
  @Property({ length: 100, nullable: true })
  readonly nodeId?: string;

  @Field(() => AuditOutcome)
  @Enum({ items: () => Object.values(AuditOutcome) })
  readonly outcome: AuditOutcome;

  @Field(() => String, {
    nullable: true,
    description: 'The error’s `extensions.code`; null when it was done.',
  })
  @Property({ length: 60, nullable: true })
  readonly code?: string;

  @Field(() => String, { nullable: true, description: 'The error’s message; null when it was done.' })
  @Property({ length: 500, nullable: true })
  readonly reason?: string;

  @Field({ description: 'The request’s `x-request-id`.' })
  @Property({ length: 36 })
  readonly requestId: string;

  /** The node's office; the writer's where the node has none or was not found; the centre where neither has one. */
  @Property({ length: 5 })
  readonly organisationCode: string;

  @Property({ type: 'smallint' })
  readonly provinceCode: number;
}
