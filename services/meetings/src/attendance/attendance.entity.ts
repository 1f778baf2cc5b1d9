import type { Opt } from '@mikro-orm/core';
import {
  Check,
  Entity,
  Enum,
  Index,
  ManyToOne,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import { DateScalar, DomainError, now, Provenance } from '@oversight/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { fedAttendance } from '../change-feed/fed-meetings.ts';
import { InBranch } from '../in-branch.entity.ts';
import { givesPresence } from '../invitation/presence.ts';
import { Meeting } from '../meeting/meeting.entity.ts';
import { AttendanceMode, AttendeeRole } from '../vocabulary.ts';
import { attendancePolicies } from './attendance.policy.ts';
import type { AttendanceDetails } from './attendance-details.ts';

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
@Unique({ properties: ['meetingId', 'organisationCode', 'recordedBy', 'externalRef'] })
@Unique({ properties: ['meetingId', 'checkedInBy'] })
@Entity({
  tableName: 'attendance',
  rowLevelSecurity: 'force',
  policies: attendancePolicies,
  triggers: [givesPresence, fedAttendance],
})
export class Attendance extends InBranch {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => Meeting, { mapToPk: true, fieldName: 'meeting_id', deleteRule: 'cascade' })
  readonly meetingId: string;

  @Enum({ items: () => Object.values(AttendeeRole) })
  role: AttendeeRole;

  @Property({ length: 120, nullable: true })
  division?: string;

  @Property({ length: 120, nullable: true })
  personName?: string;

  @Property({ type: 'smallint', nullable: true })
  headcount?: number;

  @Field(() => AttendanceMode)
  @Enum({ items: () => Object.values(AttendanceMode) })
  mode: AttendanceMode;

  @Field(() => DateScalar, { description: 'Day of the meeting on which they attended.' })
  @Index()
  @Property({ type: 'date' })
  attendedOn: string;

  @Property({ nullable: true })
  checkedInAt?: Date;

  @Property()
  represented: boolean & Opt = false;

  /** Who came in their place: a position. */
  @Property({ length: 120, nullable: true })
  representedBy?: string;

  /** How whoever pushes it calls the row, and who that is: pushed again, it is the same row. */
  @Property({ length: 100, nullable: true })
  externalRef?: string;

  @Property({ length: 200, nullable: true })
  recordedBy?: string;

  /** Subject of whoever signed in by themselves: once a meeting. */
  @Property({ length: 200, nullable: true })
  checkedInBy?: string;

  @Field({
    nullable: true,
    description: 'When the row was taken back: it counts no more, and says who came not.',
  })
  @Property({ nullable: true })
  withdrawnAt?: Date;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  @Field(() => Provenance)
  @Enum({ items: () => Object.values(Provenance) })
  readonly provenance: Provenance;

  @Field(() => String, { nullable: true, description: 'Publication a REFERENCE row was taken from.' })
  @Property({ length: 500, nullable: true })
  readonly source?: string;

  /** What it says of who came; whether the viewer may say so, the policy does. */
  say(details: AttendanceDetails): void {
    Object.assign(this, details);
  }

  /** It is theirs from now on. */
  signedInBy(subject: string): void {
    this.checkedInBy = subject;
  }

  withdraw(): void {
    if (this.withdrawnAt) throw new DomainError('ILLEGAL_STEP', 'It has been taken back already.');
    this.withdrawnAt = now();
  }
}
