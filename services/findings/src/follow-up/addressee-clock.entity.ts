import { Property } from '@mikro-orm/decorators/legacy';
import { DateScalar, today } from '@oversight/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { isOpen, type OfficialStatus } from '../assessment/official-status.ts';
import { AgeBucket, ageBucketOf, countedSince } from './ageing.ts';
import { answerDueOn, assessmentDueOn, daysLeft, isOverdue } from './answer-deadline.ts';
import { ListedAddressee } from './listed-addressee.entity.ts';

/** The days of an office’s part: when what came, and what is due when. */
@ObjectType({ simpleResolvers: true })
export abstract class AddresseeOnTheClock extends ListedAddressee {
  abstract officeStatus: OfficialStatus;

  @Field(() => DateScalar, { description: 'Day on which this office received the report: day 0 of the 60.' })
  @Property({ type: 'date' })
  receivedOn: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First complete answer, on the day BPK received it (tanda terima); for APIP, the verified submission.',
  })
  @Property({ type: 'date', nullable: true })
  answeredOn?: string;

  /** Day on which the workflow last moved. */
  @Property({ type: 'date', nullable: true })
  workflowOn?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the answer came to APIP, whose verification is waited for; else null.',
  })
  @Property({ type: 'date', nullable: true })
  waitingSince?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the auditor received the answer, whose assessment is waited for; else null.',
  })
  @Property({ type: 'date', nullable: true })
  withAuditorSince?: string;

  /** The last day to answer as the auditor last extended it; none was given: day 60. */
  @Property({ type: 'date', nullable: true })
  extendedTo?: string;

  @Field(() => DateScalar, {
    description: 'Last day to answer (WIB): day 60, or as the auditor last extended it.',
  })
  get dueOn(): string {
    return this.extendedTo ?? this.originalDueOn;
  }

  @Field(() => DateScalar, {
    description: 'Day 60 after receipt, in calendar days (Peraturan BPK 2/2017); no extension changes it.',
  })
  get originalDueOn(): string {
    return answerDueOn(this.receivedOn);
  }

  @Field(() => DateScalar, {
    description: 'As `originalDueOn`.',
    deprecationReason: 'It does not say which deadline: use originalDueOn or dueOn. Sunset 2027-06-30.',
  })
  get answerDueOn(): string {
    return this.originalDueOn;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day by which the auditor assesses it: 30 calendar days after its receipt (Peraturan BPK 2/2017); null while it has none.',
  })
  get assessmentDueOn(): string | undefined {
    return this.withAuditorSince === undefined ? undefined : assessmentDueOn(this.withAuditorSince);
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Days left to answer, until `dueOn`; negative when late, null once answered.',
  })
  get daysLeft(): number | undefined {
    return daysLeft(this.dueOn, this.answeredOn, today());
  }

  @Field({ description: '`dueOn` has passed and the auditor has no complete answer.' })
  get answerOverdue(): boolean {
    return isOverdue(this.dueOn, this.answeredOn, today());
  }

  @Field(() => AgeBucket, {
    nullable: true,
    description: 'Age since receipt; null once it is no longer open (status 1 or 4).',
  })
  get ageBucket(): AgeBucket | undefined {
    return isOpen(this.officeStatus) ? ageBucketOf(this.receivedOn, today()) : undefined;
  }

  @Field(() => AgeBucket, {
    nullable: true,
    description: 'The same, counted from as much later as the auditor extended the last day to answer.',
  })
  get currentAgeBucket(): AgeBucket | undefined {
    return isOpen(this.officeStatus)
      ? ageBucketOf(countedSince(this.receivedOn, this.extendedTo), today())
      : undefined;
  }
}
