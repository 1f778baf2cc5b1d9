import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Provenance, Scoped } from '@oversight/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { AttendeeRole } from '../vocabulary.ts';
import { Meeting } from './meeting.entity.ts';
import { visibleInvitations } from './meeting.policy.ts';

/** An office that was invited: one in the denominator of attendance. */
@ObjectType({ simpleResolvers: true, description: 'That an office is invited to a meeting (undangan).' })
@Unique({ properties: ['meetingId', 'organisationCode'] })
@Entity({ tableName: 'invitation', rowLevelSecurity: 'force', policies: visibleInvitations })
export class Invitation extends Scoped {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => Meeting, { mapToPk: true, fieldName: 'meeting_id', deleteRule: 'cascade' })
  readonly meetingId: string;

  @Field(() => AttendeeRole, {
    nullable: true,
    description: 'Who of the office is asked to come; null when anybody.',
  })
  @Enum({ items: () => Object.values(AttendeeRole), nullable: true })
  readonly requiredRole?: AttendeeRole;

  @Field(() => String, { nullable: true, description: 'Division that is asked to come; null when any.' })
  @Property({ length: 120, nullable: true })
  readonly requiredDivision?: string;

  @Field(() => Provenance)
  @Enum({ items: () => Object.values(Provenance) })
  readonly provenance: Provenance;
}
