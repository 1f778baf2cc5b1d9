import type { Opt } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Addressed, badInput, DateScalar, DomainError, today, wordsOf } from '@oversight/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { Meeting } from '../meeting/meeting.entity.ts';
import { takesScope } from '../meeting/meeting-scope.ts';
import { minutesPolicies } from './minutes.policy.ts';

/** What the host writes. */
export interface Written {
  readonly minuteTaker: string;
  readonly paragraphs: readonly string[];
  readonly recommendations: readonly string[];
  /** Subject of whoever writes. */
  readonly by: string;
}

const MOST_PARAGRAPHS = 200;
const LONGEST = 100_000;
const MOST_RECOMMENDATIONS = 50;

/** The minutes (notula) of a meeting: written by its host, approved by another person of it. */
@ObjectType({
  simpleResolvers: true,
  description: 'The minutes (notula) of a meeting: for the offices that called it or were invited to it.',
})
@Unique({ properties: ['meetingId'] })
@Entity({
  tableName: 'minutes',
  rowLevelSecurity: 'force',
  policies: minutesPolicies,
  triggers: [
    takesScope({
      organisation_code: 'organisation_code',
      province_code: 'province_code',
      addressed_offices: 'addressed_offices',
      addressed_provinces: 'addressed_provinces',
    }),
  ],
})
export class Minutes extends Addressed {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => Meeting, { mapToPk: true, fieldName: 'meeting_id', deleteRule: 'cascade' })
  readonly meetingId: string;

  /** The host's. */
  @Property({ length: 5, default: '00' })
  readonly organisationCode: string & Opt;

  @Property({ type: 'smallint', default: 0 })
  readonly provinceCode: number & Opt;

  @Field({ description: 'Who took them (notulis): a position or a name.' })
  @Property({ length: 120 })
  minuteTaker: string;

  @Field(() => [String], { description: 'What was said, paragraph by paragraph, in Indonesian.' })
  @Property({ type: 'array', columnType: 'text[]' })
  paragraphs: string[];

  @Field(() => [String], {
    description: 'What the meeting concluded and recommended (rekomendasi rapat): no audit recommendations.',
  })
  @Property({ type: 'array', columnType: 'text[]' })
  recommendations: string[];

  /** Subjects of all who wrote: none of them approves. */
  @Property({ type: 'array', columnType: 'text[]' })
  writtenBy: string[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the approval; null while they are a draft.',
  })
  @Property({ type: 'date', nullable: true })
  approvedOn?: string;

  @Property({ length: 200, nullable: true })
  approvedBy?: string;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  /** Writes them, or writes them anew; whether the viewer may, the policy says. */
  write({ minuteTaker, paragraphs, recommendations, by }: Written): void {
    mustBeDraft(this);
    if (paragraphs.length === 0) throw badInput('paragraphs', 'Minutes say something.');
    if (paragraphs.length > MOST_PARAGRAPHS || paragraphs.join('').length > LONGEST)
      throw badInput('paragraphs', `At most ${MOST_PARAGRAPHS} paragraphs and ${LONGEST} characters in all.`);
    if (recommendations.length > MOST_RECOMMENDATIONS)
      throw badInput('recommendations', `There are at most ${MOST_RECOMMENDATIONS}.`);
    this.minuteTaker = wordsOf('minuteTaker', minuteTaker, 120);
    this.paragraphs = paragraphs.map((text) => wordsOf('paragraphs', text, 10_000));
    this.recommendations = recommendations.map((text) => wordsOf('recommendations', text, 2000));
    this.writtenBy = [...new Set([...(this.writtenBy ?? []), by])];
  }

  mayBeApprovedBy(subject: string): boolean {
    return this.approvedOn === undefined && !this.writtenBy.includes(subject);
  }

  /** Four eyes: none of those who wrote them. */
  approve(by: string): void {
    mustBeDraft(this);
    if (!this.mayBeApprovedBy(by))
      throw new DomainError('FOUR_EYES', 'Whoever wrote the minutes does not approve them.');
    this.approvedOn = today();
    this.approvedBy = by;
  }
}

function mustBeDraft({ approvedOn }: Minutes): void {
  if (approvedOn !== undefined)
    throw new DomainError('ILLEGAL_STEP', `The minutes were approved on ${approvedOn}.`, {
      status: 'MINUTES_APPROVED',
    });
}
