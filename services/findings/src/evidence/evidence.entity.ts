import type { Opt } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar, DomainError, now, wordsOf } from '@oversight/kernel';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { takesScope } from '../audit-scope.ts';
import { Answer } from '../follow-up/answer.entity.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { evidencePolicies } from './evidence.policy.ts';
import { TITLE_LENGTH } from './evidence-details.ts';
import { EvidenceKind } from './evidence-kind.ts';

const MOST_VERSIONS = 50;

/** What an office shows that it did what was asked. Its versions are added to, and none is ever replaced. */
@ObjectType({
  simpleResolvers: true,
  description: 'What an office shows that it did what was asked (bukti dukung), with its files.',
})
@Directive('@key(fields: "id")')
@Check({ name: 'evidence_ntpn', expression: `ntpn is null or kind = 'TREASURY_RECEIPT'` })
@Entity({
  tableName: 'evidence',
  rowLevelSecurity: 'force',
  policies: evidencePolicies,
  triggers: [takesScope('evidence')],
})
export class Evidence extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @Index()
  @ManyToOne(() => RecommendationAddressee, { mapToPk: true, fieldName: 'addressee_id' })
  readonly addresseeId: string;

  /** The first answer with which it was submitted; the database says so. */
  @Index()
  @ManyToOne(() => Answer, { mapToPk: true, fieldName: 'answer_id', nullable: true })
  readonly answerId?: string;

  @Field(() => EvidenceKind)
  @Enum({ items: () => Object.values(EvidenceKind) })
  readonly kind: EvidenceKind;

  @Field({ description: 'What it shows, in Indonesian.' })
  @Property({ length: TITLE_LENGTH })
  readonly title: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a treasury receipt: its number (nomor transaksi penerimaan negara), 16 letters and digits.',
  })
  @Property({ length: 16, nullable: true })
  readonly ntpn?: string;

  @Field(() => DateScalar, { description: 'Day on which it was added, in WIB.' })
  @Property({ type: 'date' })
  readonly addedOn: string;

  @Property({ length: 200 })
  readonly addedBy: string;

  /** How many versions there are. */
  @Property({ type: 'smallint', default: 0 })
  latest: number & Opt = 0;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn; null while it holds.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  withdrawnAt?: Date;

  @Property({ length: 200, nullable: true })
  withdrawnBy?: string;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  @Property({ length: 500, nullable: true })
  withdrawalReason?: string;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  get withdrawn(): boolean {
    return this.withdrawnAt !== undefined;
  }

  /** The number of the version that is added now. */
  nextNumber(): number {
    mustHold(this);
    if (this.latest >= MOST_VERSIONS)
      throw new DomainError('ILLEGAL_STEP', `Evidence has at most ${MOST_VERSIONS} versions.`);
    this.latest += 1;
    return this.latest;
  }

  /** It is not shown after all; it stays, and so do its versions. What was submitted is part of the answer. */
  withdraw(reason: string, by: string): void {
    mustHold(this);
    if (this.answerId !== undefined)
      throw new DomainError('ILLEGAL_STEP', 'It was submitted with an answer.', { status: 'SUBMITTED' });
    this.withdrawalReason = wordsOf('reason', reason, 500);
    this.withdrawnAt = now();
    this.withdrawnBy = by;
  }
}

function mustHold({ withdrawn }: Evidence): void {
  if (withdrawn) throw new DomainError('ILLEGAL_STEP', 'It was withdrawn.', { status: 'WITHDRAWN' });
}
