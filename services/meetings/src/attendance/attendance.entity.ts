import type { Opt } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar, Provenance } from '@oversight/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { InBranch } from '../in-branch.entity.ts';
import { visibleInBranch } from '../in-branch.policy.ts';
import { Meeting } from '../meeting/meeting.entity.ts';
import { AttendanceMode, AttendeeRole } from '../vocabulary.ts';

/**
 * One person of an office, or one group, that attended. By role and division, not only by office: that somebody
 * came says nothing of whether the division concerned did.
 */
@ObjectType({
  simpleResolvers: true,
  description: 'One person of an office, or one group of its staff, that attended (daftar hadir).',
})
@Check({ name: 'attendance_of_somebody', expression: 'headcount > 0' })
@Index({ properties: ['meetingId', 'organisationCode'] })
@Entity({ tableName: 'attendance', rowLevelSecurity: 'force', policies: visibleInBranch })
export class Attendance extends InBranch {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => Meeting, { mapToPk: true, fieldName: 'meeting_id', deleteRule: 'cascade' })
  readonly meetingId: string;

  @Enum({ items: () => Object.values(AttendeeRole) })
  readonly role: AttendeeRole;

  @Property({ length: 120, nullable: true })
  readonly division?: string;

  @Property({ length: 120, nullable: true })
  readonly personName?: string;

  @Property({ type: 'smallint', nullable: true })
  readonly headcount?: number;

  @Field(() => AttendanceMode)
  @Enum({ items: () => Object.values(AttendanceMode) })
  readonly mode: AttendanceMode;

  @Field(() => DateScalar, { description: 'Day of the meeting on which they attended.' })
  @Index()
  @Property({ type: 'date' })
  readonly attendedOn: string;

  @Property({ nullable: true })
  readonly checkedInAt?: Date;

  @Property()
  readonly represented: boolean & Opt = false;

  @Field(() => Provenance)
  @Enum({ items: () => Object.values(Provenance) })
  readonly provenance: Provenance;

  @Field(() => String, { nullable: true, description: 'Publication a REFERENCE row was taken from.' })
  @Property({ length: 500, nullable: true })
  readonly source?: string;
}
