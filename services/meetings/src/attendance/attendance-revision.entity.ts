import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { appendOnly, DateScalar } from '@oversight/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { InBranch } from '../in-branch.entity.ts';
import { AttendanceMode, AttendeeRole } from '../vocabulary.ts';
import { Attendance } from './attendance.entity.ts';
import { revisionPolicies } from './attendance.policy.ts';

/** What a row of an attendance list said before it was corrected or taken back: never changed itself. */
@ObjectType({
  simpleResolvers: true,
  description: 'What a row of an attendance list said until it was corrected or taken back.',
})
@Entity({
  tableName: 'attendance_revision',
  rowLevelSecurity: 'force',
  policies: revisionPolicies,
  triggers: [appendOnly('What a list said once is never changed.')],
})
export class AttendanceRevision extends InBranch {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => Attendance, { mapToPk: true, fieldName: 'attendance_id', index: true })
  readonly attendanceId: string;

  @Field(() => Date, { description: 'Until when it said so.' })
  @Property({ type: 'datetime', length: 3, defaultRaw: 'clock_timestamp()' })
  readonly recordedAt: Date & Opt;

  @Field({ description: 'Why it was corrected or taken back.' })
  @Property({ length: 500 })
  readonly reason: string;

  /** Subject of whoever did. */
  @Property({ length: 200 })
  readonly takenBy: string;

  @Field(() => AttendanceMode)
  @Enum({ items: () => Object.values(AttendanceMode) })
  readonly mode: AttendanceMode;

  @Enum({ items: () => Object.values(AttendeeRole) })
  readonly role: AttendeeRole;

  @Property({ length: 120, nullable: true })
  readonly division?: string;

  @Property({ length: 120, nullable: true })
  readonly personName?: string;

  @Property({ type: 'smallint', nullable: true })
  readonly headcount?: number;

  @Field(() => DateScalar)
  @Property({ type: 'date' })
  readonly attendedOn: string;

  @Property({ nullable: true })
  readonly checkedInAt?: Date;

  @Property()
  readonly represented: boolean;

  @Property({ length: 120, nullable: true })
  readonly representedBy?: string;
}
