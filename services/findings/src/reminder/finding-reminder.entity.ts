import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateScalar } from '@oversight/kernel';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { takesScope } from '../audit-scope.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { reminderPolicies } from './finding-reminder.policy.ts';
import { FindingReminderKind, ReminderRecipient } from './finding-reminder-kind.ts';

/**
 * That somebody owes something in the follow-up of one office's part, told once for each day from which it is told anew;
 * closed when it is told anew, or nothing is owed any more.
 */
@ObjectType({
  simpleResolvers: true,
  description: 'That an office is reminded of what is to be done in the follow-up of an audit.',
})
@Directive('@key(fields: "id")')
@Unique({ properties: ['kind', 'addresseeId', 'recipient', 'sinceOn'] })
@Index({ properties: ['organisationCode', 'dueOn'] })
@Entity({
  tableName: 'reminder',
  rowLevelSecurity: 'force',
  policies: reminderPolicies,
  triggers: [takesScope('reminder')],
})
export class FindingReminder extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid', defaultRaw: 'gen_random_uuid()' })
  readonly id: string & Opt;

  @Field(() => FindingReminderKind)
  @Enum({ items: () => Object.values(FindingReminderKind) })
  readonly kind: FindingReminderKind;

  @Field(() => ReminderRecipient)
  @Enum({ items: () => Object.values(ReminderRecipient) })
  readonly recipient: ReminderRecipient;

  @ManyToOne(() => Recommendation, {
    mapToPk: true,
    fieldName: 'recommendation_id',
    deleteRule: 'cascade',
    index: true,
  })
  readonly recommendationId: string;

  /** The office's part that it is about, which is not always the office that is reminded. */
  @ManyToOne(() => RecommendationAddressee, {
    mapToPk: true,
    fieldName: 'addressee_id',
    deleteRule: 'cascade',
    index: true,
  })
  readonly addresseeId: string;

  @Field(() => DateScalar, {
    description:
      'By when: the last day to answer (day 60, or as the auditor extended it), the tenth working day of the verification, the thirtieth day of the assessment, or the last day of the quarter.',
  })
  @Property({ type: 'date' })
  readonly dueOn: string;

  @Field(() => DateScalar, {
    description: 'Day (WIB) from which it is told so: it is told anew, and escalated, from a later one.',
  })
  @Property({ type: 'date' })
  readonly sinceOn: string;

  @Field(() => DateScalar, { description: 'Day (WIB) on which it was made.' })
  @Property({ type: 'date' })
  readonly createdOn: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day (WIB) on which it was found that nothing is owed any more, or that it is told anew; null: open.',
  })
  @Property({ type: 'date', nullable: true })
  readonly closedOn?: string;

  /** When an e-mail of it was handed to the server: none goes out twice. */
  @Property({ type: 'datetime', nullable: true })
  readonly mailedAt?: Date;
}
