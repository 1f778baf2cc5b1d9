import { Collection, type Opt } from '@mikro-orm/core';
import {
  Check,
  Entity,
  Enum,
  Index,
  ManyToOne,
  OneToMany,
  PrimaryKey,
  Property,
} from '@mikro-orm/decorators/legacy';
import { badInput, DateScalar, Provenance, textOrNone, today } from '@oversight/kernel';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { fedCommitments } from '../change-feed/fed-meetings.ts';
import { Meeting } from '../meeting/meeting.entity.ts';
import { HOST, takesScope } from '../meeting/meeting-scope.ts';
import { commitmentPolicies, commitmentShares } from './commitment.policy.ts';
import { CommitmentLink } from './commitment-link.entity.ts';
import { CommitmentStatus, SETTLED } from './commitment-status.ts';
import {
  type Advance,
  type CommitmentAction,
  canStep,
  illegal,
  mustBeOtherEyes,
  NEEDS_REASON,
  NOTE_LENGTH,
  NOTE_OF,
  nextStatus,
  otherEyes,
  STEPS,
} from './commitment-steps.ts';
import { type CommitmentWords, checkDue } from './commitment-words.ts';
import { PromiseOfOffice } from './promise.entity.ts';

/** What an office promised in a meeting, and whether it was kept. */
@ObjectType({
  simpleResolvers: true,
  description: 'What an office promised in a meeting (komitmen), and how far it is kept.',
})
@Directive('@key(fields: "id")')
@Check({
  name: 'commitment_verified_on_its_day',
  expression: `(status = 'VERIFIED') = (verified_on is not null)`,
})
@Entity({
  tableName: 'commitment',
  rowLevelSecurity: 'force',
  policies: commitmentPolicies,
  triggers: [takesScope(HOST, ['insert']), commitmentShares, fedCommitments],
})
export class Commitment extends PromiseOfOffice {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @Index()
  @ManyToOne(() => Meeting, { mapToPk: true, fieldName: 'meeting_id' })
  readonly meetingId: string;

  /** The host of the meeting, copied by the database. */
  @Property({ length: 5, default: '00' })
  readonly hostCode: string & Opt;

  @Property({ type: 'smallint', default: 0 })
  readonly hostProvinceCode: number & Opt;

  /** Subject of whoever wrote it down. */
  @Property({ length: 200, nullable: true })
  readonly agreedBy?: string;

  /** Subjects of those who wrote it differently since. */
  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  rewordedBy: string[] & Opt = [];

  /** The recommendation it is meant to settle, as far as visible: one or none. */
  @OneToMany(() => CommitmentLink, 'commitment')
  readonly links = new Collection<CommitmentLink>(this);

  @Field(() => CommitmentStatus)
  @Enum({ items: () => Object.values(CommitmentStatus) })
  status: CommitmentStatus & Opt = CommitmentStatus.AGREED;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the office last said that it is done.',
  })
  @Property({ type: 'date', nullable: true })
  reportedOn?: string;

  /** Subject of whoever said so: another person verifies. */
  @Property({ length: 200, nullable: true })
  reportedBy?: string;

  /** What the office last said of it. */
  @Property({ length: NOTE_LENGTH, nullable: true })
  officeNote?: string;

  /** What the host said when it was given up. */
  @Property({ length: NOTE_LENGTH, nullable: true })
  hostNote?: string;

  /** What the inspectorate last said of it: why it was sent back, say. */
  @Property({ length: NOTE_LENGTH, nullable: true })
  inspectorateNote?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the host gave it up.' })
  @Property({ type: 'date', nullable: true })
  cancelledOn?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the inspectorate verified it.' })
  @Property({ type: 'date', nullable: true })
  verifiedOn?: string;

  /** Whether it was verified by its day; null while it is not. */
  @Property({ type: 'boolean', nullable: true, generated: '(verified_on <= due_date) stored' })
  readonly keptInTime?: boolean & Opt;
  /** How many files were added to show that it is kept, whoever sees them. */
  @Property({ type: 'smallint', default: 0 })
  readonly evidenceCount: number & Opt;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  @Field(() => Provenance)
  @Enum({ items: () => Object.values(Provenance) })
  readonly provenance: Provenance;

  @Field(() => String, { nullable: true, description: 'Publication a REFERENCE row was taken from.' })
  @Property({ length: 500, nullable: true })
  readonly source?: string;

  @Field(() => Boolean, {
    description: 'Derived: the due date is past (WIB) and it is neither verified nor cancelled.',
  })
  get overdue(): boolean {
    return !SETTLED.includes(this.status) && this.dueDate !== undefined && today() > this.dueDate;
  }

  /** Is it a step from here, for this person? */
  allows(action: CommitmentAction, by: string): boolean {
    return canStep(this.status, action) && otherEyes(action, by, this);
  }

  /** Takes one step, and answers the note as it is kept; whether the viewer may, the policy says. */
  advance({ action, note, by }: Advance): string | undefined {
    const status = nextStatus(this.status, action);
    const said = textOrNone('note', note ?? '', NOTE_LENGTH);
    const wanted = NEEDS_REASON[action];
    if (wanted && said === undefined) throw badInput('note', wanted);
    mustBeOtherEyes(action, by, this);
    this.status = status;
    // Nobody takes the other party's words away, nor their own by saying nothing.
    if (said !== undefined) this[NOTE_OF[STEPS[action].by]] = said;
    if (action === 'REPORT') {
      this.reportedOn = today();
      this.reportedBy = by;
    }
    if (action === 'VERIFY') this.verifiedOn = today();
    if (action === 'CANCEL') this.cancelledOn = today();
    return said;
  }

  /** There is more time; what was agreed at first stays to be read. */
  extend(dueDate: string): void {
    if (SETTLED.includes(this.status))
      throw illegal(`Nothing is due of a commitment that is ${this.status}.`, this.status);
    if (this.dueDate !== undefined && dueDate <= this.dueDate)
      throw badInput('dueDate', `It is due on ${this.dueDate}: an extension is later.`);
    if (dueDate <= today()) throw badInput('dueDate', 'An extension ends on a day to come.');
    checkDue(dueDate, this.agreedOn);
    this.dueDate = dueDate;
  }

  /** What was written down is written differently. */
  reword(words: CommitmentWords, by: string): void {
    if (this.status !== 'AGREED' && this.status !== 'IN_PROGRESS')
      throw illegal(`It says what was reported: it is ${this.status}.`, this.status);
    const said = this as CommitmentWords;
    if (Object.entries(words).every(([field, word]) => said[field as keyof CommitmentWords] === word))
      throw badInput('text', 'It says so already.');
    Object.assign(this, words);
    this.rewordedBy = [...new Set([...this.rewordedBy, by])];
  }
}
