import type { Opt } from '@mikro-orm/core';
import { Enum, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar, Provenance, today } from '@oversight/kernel';
import { Field, ObjectType } from 'type-graphql';
import { MeetingStatus } from './meeting.enums.ts';
import { MINUTES_DAYS, minutesDueOn } from './meeting-days.ts';
import { MeetingPlan } from './meeting-plan.entity.ts';
import { LAPSING, MINUTED } from './meeting-steps.ts';

/** How far a meeting has come: who knows of it, who brought it there, and whether its list and its minutes are whole. */
@ObjectType({ simpleResolvers: true })
export abstract class MeetingState extends MeetingPlan {
  @Field(() => MeetingStatus)
  @Enum({ items: () => Object.values(MeetingStatus) })
  status: MeetingStatus & Opt = MeetingStatus.DRAFT;

  /** Until its plan is made known, only its host knows of it. */
  @Property({ default: false })
  published: boolean & Opt = false;

  /** Subject of whoever did the last step: who ends it is another person. */
  @Property({ length: 200, nullable: true })
  lastStepBy?: string;

  @Field(() => Boolean, {
    description:
      'Whether the attendance list is known to be complete. Until it is, an office not on it may have attended all the same, and M1 is null.',
  })
  @Property()
  attendanceComplete: boolean & Opt = false;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which its minutes were approved, where known.',
  })
  @Property({ type: 'date', nullable: true })
  minutesApprovedOn?: string;

  /** Subjects of all who wrote down what was promised: none of them approves it. */
  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  promisedBy: string[] & Opt = [];

  /** How often its agenda or what was promised in it was said anew: the version grows with it, so that whoever decides read all of it. */
  @Property({ type: 'integer', default: 0 })
  partEdits: number & Opt = 0;

  /** Whether they were approved within seven days; null while they are not. */
  @Property({
    type: 'boolean',
    nullable: true,
    generated: `(minutes_approved_on <= ends_on + ${MINUTES_DAYS}) stored`,
  })
  readonly minutesOnTime?: boolean & Opt;

  @Field(() => DateScalar, {
    description: 'Last day to approve its minutes: the seventh after its last day.',
  })
  get minutesDueOn(): string {
    return minutesDueOn(this.endsOn);
  }

  @Field(() => Boolean, {
    description:
      'Derived: it began, the day on which its minutes were due (WIB) is past, and they are not approved. Of a REFERENCE meeting nobody knows.',
  })
  get minutesOverdue(): boolean {
    return MINUTED.includes(this.status) && this.provenance !== 'REFERENCE' && today() > this.minutesDueOn;
  }

  @Field(() => Boolean, {
    description:
      'Derived: it was made known, its last day is past (WIB), and its host has not said that it began, put it off or cancelled it. In no number is it counted.',
  })
  get lapsed(): boolean {
    return LAPSING.includes(this.status) && this.provenance !== 'REFERENCE' && today() > this.endsOn;
  }

  @Field(() => Provenance)
  @Enum({ items: () => Object.values(Provenance) })
  readonly provenance: Provenance;
}
