import { DeferMode, type Opt } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Addressed, Provenance } from '@oversight/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { Meeting } from './meeting.entity.ts';
import { SecurityClassification } from './meeting.enums.ts';
import { sessionPolicies } from './meeting.policy.ts';
import { takesScope } from './meeting-scope.ts';

/** What a host says of an item of the agenda, and where it puts it. */
export type AgendaItem = Pick<
  MeetingSession,
  'position' | 'topic' | 'material' | 'startsAt' | 'speakerName' | 'speakerTitle' | 'institutionCode'
>;

@ObjectType({ simpleResolvers: true, description: 'One item of a meeting’s agenda (sesi).' })
// At the end of a transaction: an agenda is turned round row by row.
@Unique({ properties: ['meetingId', 'position'], deferMode: DeferMode.INITIALLY_DEFERRED })
@Entity({
  tableName: 'meeting_session',
  rowLevelSecurity: 'force',
  policies: sessionPolicies,
  triggers: [takesScope()],
})
export class MeetingSession extends Addressed {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => Meeting, { mapToPk: true, fieldName: 'meeting_id', deleteRule: 'cascade' })
  readonly meetingId: string;

  @Enum({ items: () => Object.values(SecurityClassification), default: SecurityClassification.CONFIDENTIAL })
  readonly classification: SecurityClassification & Opt;

  @Property({ default: false })
  readonly published: boolean & Opt;

  /** The host's. */
  @Property({ length: 5, default: '00' })
  readonly organisationCode: string & Opt;

  @Property({ type: 'smallint', default: 0 })
  readonly provinceCode: number & Opt;

  @Field(() => Int, { description: 'Place in the agenda, from 1.' })
  @Property({ type: 'smallint' })
  position: number;

  @Field({ description: 'What it is about, in Indonesian.' })
  @Property({ length: 300 })
  topic: string;

  @Field(() => String, { nullable: true, description: 'Title of the material presented (paparan).' })
  @Property({ length: 300, nullable: true })
  material?: string;

  @Field({
    nullable: true,
    description:
      'When it begins, where known: on one of the meeting’s days. A meeting that moves to other days takes it along, at the same hour.',
  })
  @Property({ nullable: true })
  startsAt?: Date;

  @Property({ length: 120, nullable: true })
  speakerName?: string;

  @Property({ length: 200, nullable: true })
  speakerTitle?: string;

  /** Code of the external body the speaker came from. */
  @Property({ length: 20, nullable: true })
  institutionCode?: string;

  @Field(() => Provenance)
  @Enum({ items: () => Object.values(Provenance) })
  readonly provenance: Provenance;

  /** All of it is said anew: what is not given is not known any more. */
  change(item: AgendaItem): void {
    Object.assign(this, item);
  }
}
