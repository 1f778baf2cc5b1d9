import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar, RupiahScalar, RupiahType } from '@oversight/kernel';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { runs, SCHEMA, takesScope } from '../audit-scope.ts';
import { Finding } from '../finding/finding.entity.ts';
import { PartOfAudit } from '../part-of-audit.entity.ts';
import { LawEnforcement } from './law-enforcement.ts';
import { legalPolicies } from './legal.policy.ts';
import { aphGraceDueOn } from './legal-clocks.ts';
import { LegalOpinion } from './legal-opinion.entity.ts';
import { REFERRAL_ENDED, ReferralStatus } from './referral-status.ts';

/** A finding told of its referral: those read how far it came who read nothing else of it. */
const tellsFinding = (['insert', 'update'] as const).map((event) =>
  runs(
    'referral',
    `tells_finding_${event}`,
    `after ${event}`,
    `for each row execute function ${SCHEMA}.tell_finding()`,
  ),
);

const knowsReceipt = runs(
  'referral',
  'knows_receipt',
  'before insert',
  `for each row execute function ${SCHEMA}.know_receipt()`,
);

/** A finding coded 1.05 as it is handed to law enforcement. */
@ObjectType({
  simpleResolvers: true,
  description: 'A finding coded 1.05 as it is handed to law enforcement (pelimpahan ke APH).',
})
@Directive('@key(fields: "id")')
@Index({ properties: ['addressedProvinces'], type: 'gin' })
@Index({
  name: 'referral_one_running',
  expression: `create unique index "referral_one_running" on "findings"."referral" ("finding_id") where status not in ('${REFERRAL_ENDED.join("', '")}')`,
})
@Entity({
  tableName: 'referral',
  rowLevelSecurity: 'force',
  policies: legalPolicies,
  triggers: [takesScope('referral'), knowsReceipt, ...tellsFinding],
})
export class Referral extends PartOfAudit {
  @Index()
  @ManyToOne(() => Finding, { mapToPk: true, fieldName: 'finding_id' })
  readonly findingId: string;

  @Index()
  @ManyToOne(() => LegalOpinion, { mapToPk: true, fieldName: 'legal_opinion_id' })
  readonly legalOpinionId: string;

  @Field(() => ReferralStatus)
  @Enum({ items: () => Object.values(ReferralStatus), default: ReferralStatus.DRAFT })
  status: ReferralStatus & Opt = ReferralStatus.DRAFT;

  @Enum({ items: () => Object.values(LawEnforcement) })
  readonly targetBody: LawEnforcement;

  @Field(() => String, { nullable: true, description: 'Which office of it: "Kejaksaan Negeri Kotamobagu".' })
  @Property({ length: 200, nullable: true })
  readonly targetOffice?: string;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'Loss of the state, as far as it was estimated.',
  })
  @Property({ type: RupiahType, nullable: true })
  readonly lossEstimate?: bigint;

  @Field(() => String, {
    nullable: true,
    description: 'Who estimated it (PKKN): "BPKP", "Inspektorat Utama".',
  })
  @Property({ length: 200, nullable: true })
  readonly lossEstimatedBy?: string;

  @Field(() => String, { nullable: true, description: 'Number of the letter by which it was sent.' })
  @Property({ length: 120, nullable: true })
  letterNumber?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Date of that letter.' })
  @Property({ type: 'date', nullable: true })
  letterOn?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the SPDP, by which an investigation begins.',
  })
  @Property({ length: 120, nullable: true })
  spdpNumber?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Date of the SPDP.' })
  @Property({ type: 'date', nullable: true })
  spdpOn?: string;

  /** Day on which the office in which it was found received the report, as the database knows it; else the first that did. */
  @Property({ type: 'date', nullable: true })
  readonly reportReceivedOn?: string;

  /** Subjects of whoever drafted it, and took the last step. */
  @Property({ length: 200 })
  readonly draftedBy: string;

  @Property({ length: 200 })
  lastStepBy: string;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day 60 after receipt of the report, calendar days: a loss settled by then stays an administrative matter. A corrected receipt moves it. Null where the receipt is not known.',
  })
  get aphGraceDue(): string | undefined {
    return this.reportReceivedOn === undefined ? undefined : aphGraceDueOn(this.reportReceivedOn);
  }
}
