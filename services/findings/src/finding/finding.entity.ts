import { Collection, type Opt, type Ref } from '@mikro-orm/core';
import {
  Entity,
  Enum,
  Index,
  ManyToOne,
  OneToMany,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import { RupiahType } from '@oversight/kernel';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { AddressedByAudit } from '../addressed-by-audit.entity.ts';
import { counted, takesScope } from '../audit-scope.ts';
import { fedFindings } from '../change-feed/fed-audits.ts';
import { ControlSubElement } from '../codes/control-sub-element.entity.ts';
import { FindingCode } from '../codes/finding-code.entity.ts';
import { LegalOpinion } from '../legal/legal-opinion.entity.ts';
import { Referral } from '../legal/referral.entity.ts';
import { ReferralStatus } from '../legal/referral-status.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { AuditReport } from '../report/audit-report.entity.ts';
import { rated, ratesRepeats } from '../severity/severity-rating.ts';
import { FindingState, ProcessArea, Severity } from '../vocabulary.ts';
import { findingPolicies, findingShares } from './finding.policy.ts';

/** What an audit found in an office: condition, criteria, cause and effect. */
@ObjectType({ simpleResolvers: true, description: 'What an audit found in an office (temuan).' })
@Directive('@key(fields: "id")')
@Unique({ properties: ['report', 'number'] })
@Unique({ properties: ['report', 'externalRef'] })
@Index({ properties: ['addressedOffices'], type: 'gin' })
@Index({ properties: ['addressedBranches'], type: 'gin' })
@Index({ properties: ['addressedProvinces'], type: 'gin' })
@Entity({
  tableName: 'finding',
  rowLevelSecurity: 'force',
  policies: findingPolicies,
  triggers: [
    takesScope('finding'),
    rated,
    ratesRepeats,
    ...counted('finding', 'count_findings'),
    fedFindings,
    findingShares,
  ],
})
export class Finding extends AddressedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => AuditReport, { ref: true, index: true })
  readonly report: Ref<AuditReport>;

  @Field(() => Int, { description: 'Number within the report.' })
  @Property({ type: 'smallint' })
  number: number;

  @Field()
  @Property({ length: 200 })
  title: string;

  // What follows is withheld from whoever may know a restricted finding by its title only.
  @Property({ type: 'text', nullable: true })
  condition?: string;

  @Property({ type: 'text', nullable: true })
  criteria?: string;

  @Property({ type: 'text', nullable: true })
  cause?: string;

  @Property({ type: 'text', nullable: true })
  effect?: string;

  /** What the office answered to the auditor (tanggapan). */
  @Property({ type: 'text', nullable: true })
  response?: string;

  @ManyToOne(() => FindingCode, { ref: true, fieldName: 'code' })
  code: Ref<FindingCode>;

  @Property({ type: RupiahType })
  value: bigint;

  @Enum({ items: () => Object.values(ProcessArea) })
  processArea: ProcessArea;

  /** Joins what BPK and APIP say of one affair (pokok masalah). */
  @Property({ type: 'uuid', index: true })
  matterId: string;

  /** When it happened, not when it was reported. */
  @Property({ type: 'date' })
  occurredOn: string;

  @ManyToOne(() => ControlSubElement, { ref: true, nullable: true, fieldName: 'cause_sub_element' })
  causeSubElement?: Ref<ControlSubElement>;

  /** An APIP reviewer confirmed the control that failed; until then it is a proposal. */
  @Property({ type: 'boolean', default: false })
  causeConfirmed: boolean & Opt = false;

  /** The reviewer found that no control of KPU failed: a cause from outside never counts to a pattern. */
  @Property({ type: 'boolean', default: false })
  causeExternal: boolean & Opt = false;

  /** Subject of whoever confirmed the cause. */
  @Property({ length: 200, nullable: true })
  causeConfirmedBy?: string;

  /** How grave it is, by the thresholds of `severity_threshold`; the database rates it. */
  @Enum({ items: () => Object.values(Severity), default: Severity.LOW })
  readonly severity: Severity & Opt;

  /** The same as a number, the gravest first: lists are in its order. */
  @Property({
    type: 'smallint',
    generated: `(array_position(array['CRITICAL', 'HIGH', 'MEDIUM', 'LOW']::text[], severity)) stored`,
  })
  readonly severityRank: number & Opt;

  /** The earlier finding of which this one is a repeat (temuan berulang). */
  @ManyToOne(() => Finding, { ref: true, nullable: true, index: true, fieldName: 'prior_finding_id' })
  priorFinding?: Ref<Finding>;

  /** Open while a recommendation is, closed when all are settled, reopened when one was taken up again; the database says so. */
  @Enum({ items: () => Object.values(FindingState), default: FindingState.OPEN })
  readonly state: FindingState & Opt;

  @Property({ type: 'date', nullable: true })
  readonly closedOn?: string;

  /** Of its latest referral to law enforcement; the database says so, and a field resolver to whom. */
  @Enum({ items: () => Object.values(ReferralStatus), nullable: true })
  readonly referralStatus?: ReferralStatus;

  @Property({ length: 100, nullable: true })
  externalRef?: string;

  @Property({ type: 'datetime', length: 3, defaultRaw: 'clock_timestamp()' })
  recordedAt: Date & Opt;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  /** The office in which it was found. */
  @Property({ length: 5, index: true })
  readonly organisationCode: string;

  @OneToMany(
    () => Finding,
    (finding) => finding.priorFinding,
    { orderBy: { occurredOn: 'asc' } },
  )
  readonly repeats = new Collection<Finding>(this);

  @OneToMany(
    () => Recommendation,
    (recommendation) => recommendation.finding,
    { orderBy: { number: 'asc' } },
  )
  readonly recommendations = new Collection<Recommendation>(this);

  @OneToMany(
    () => LegalOpinion,
    (opinion) => opinion.findingId,
  )
  readonly legalOpinions = new Collection<LegalOpinion>(this);

  @OneToMany(
    () => Referral,
    (referral) => referral.findingId,
  )
  readonly referrals = new Collection<Referral>(this);
}
