import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar, DomainError } from '@oversight/kernel';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { takesScope } from '../audit-scope.ts';
import { Finding } from '../finding/finding.entity.ts';
import { PartOfAudit } from '../part-of-audit.entity.ts';
import { legalPolicies } from './legal.policy.ts';
import { LegalConclusion } from './legal-conclusion.ts';
import type { OpinionDetails } from './opinion-details.ts';

/** What the legal bureau says of a finding coded 1.05: administrative, or criminal. Written by one, issued by another. */
@ObjectType({
  simpleResolvers: true,
  description:
    'What the legal bureau says of a finding coded 1.05 (pendapat hukum). Issued by another person.',
})
@Directive('@key(fields: "id")')
@Index({ properties: ['addressedProvinces'], type: 'gin' })
@Entity({
  tableName: 'legal_opinion',
  rowLevelSecurity: 'force',
  policies: legalPolicies,
  triggers: [takesScope('legal_opinion')],
})
export class LegalOpinion extends PartOfAudit {
  @Index()
  @ManyToOne(() => Finding, { mapToPk: true, fieldName: 'finding_id' })
  readonly findingId: string;

  @Field(() => LegalConclusion)
  @Enum({ items: () => Object.values(LegalConclusion) })
  conclusion: LegalConclusion;

  @Field({ description: 'Its number.' })
  @Property({ length: 120 })
  number: string;

  @Field(() => DateScalar, { description: 'Its date.' })
  @Property({ type: 'date' })
  opinionOn: string;

  @Field(() => DateScalar, {
    description: 'Day of the result of APIP’s examination on which it rests: day 0 of the 10 working days.',
  })
  @Property({ type: 'date' })
  resultOn: string;

  @Field({ description: 'Its reasons, in Indonesian.' })
  @Property({ type: 'text' })
  text: string;

  /** Subject of whoever wrote it last. */
  @Property({ length: 200 })
  writtenBy: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was issued; null for a draft.' })
  @Property({ type: 'date', nullable: true })
  issuedOn?: string;

  @Property({ length: 200, nullable: true })
  issuedBy?: string;

  /** How many referrals were drafted upon it: of two at once, one is late. */
  @Property({ type: 'smallint', default: 0 })
  referrals: number & Opt = 0;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  get issued(): boolean {
    return this.issuedOn !== undefined;
  }

  /** Says something else, until it is issued. */
  revise(details: OpinionDetails, by: string): void {
    mustBeDraft(this);
    Object.assign(this, details);
    this.writtenBy = by;
  }

  canBeIssuedBy(by: string): boolean {
    return !this.issued && by !== this.writtenBy;
  }

  /** From now on it holds. */
  issue(by: string, on: string): void {
    mustBeDraft(this);
    if (!this.canBeIssuedBy(by))
      throw new DomainError('FOUR_EYES', 'Whoever wrote a legal opinion does not issue it.');
    this.issuedOn = on;
    this.issuedBy = by;
  }
}

function mustBeDraft({ issued }: LegalOpinion): void {
  if (issued) throw new DomainError('ILLEGAL_STEP', 'It was issued.', { status: 'ISSUED' });
}
