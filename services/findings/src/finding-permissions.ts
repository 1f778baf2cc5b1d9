import { Permission, type Viewer } from '@oversight/kernel';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { ASSESSMENT_ACTS } from './assessment/assessment.policy.ts';
import { FINDING_REACH, RECOMMENDATION_FIELDS, RECOMMENDATION_REACH } from './audit.policy.ts';
import { DEPOSIT_ACTS } from './deposit/deposit.policy.ts';
import { EVIDENCE_ACTS, EVIDENCE_REACH } from './evidence/evidence.policy.ts';
import { FINDING_ACTS } from './finding/finding.policy.ts';
import { FOLLOW_UP_ACTS } from './follow-up/follow-up.policy.ts';
import { LEGAL_ACTS, LEGAL_REACH } from './legal/legal.policy.ts';
import { RECOMMENDATION_WRITING } from './recommendation/recommendation.policy.ts';
import { RECONCILIATION_ACTS } from './reconciliation/reconciliation.policy.ts';
import { REPORT_ACTS } from './report/report.policy.ts';
import { REPORT_DOCUMENT_ACTS, REPORT_DOCUMENT_REACH } from './report-document/report-document.policy.ts';
import { RestrictedAccess, restrictedAccessOf } from './restricted-access.policy.ts';
import { partyReachOf } from './state-loss/responsible-party.policy.ts';
import { lossActsOf } from './state-loss/state-loss.policy.ts';

registerEnumType(RestrictedAccess, {
  name: 'RestrictedAccess',
  description: 'What is known of an investigative finding, or one coded 1.05, before it is released.',
  valuesConfig: {
    IF_NAMED: { description: 'All of it, if one’s name is on its need-to-know list.' },
    TITLE: { description: 'That it exists, by its id, and its title.' },
    ENGAGEMENT: { description: 'All of it, in the offices of one’s engagement letters.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'What this viewer may read and do of findings and their follow-up.',
})
export class FindingPermissions {
  @Field(() => Permission)
  readonly auditReport: Permission;

  @Field(() => Permission)
  readonly finding: Permission;

  @Field(() => Permission, {
    description:
      'With its addressees (`deposited`, `disposedTo`) and answers (`remark`). Its acts are the steps of a follow-up and the mutations about it; APIP alone assesses and extends its own.',
  })
  readonly recommendation: Permission;

  @Field(() => Permission, { description: 'Of semester reconciliations (pemutakhiran data).' })
  readonly reconciliation: Permission;

  @Field(() => Permission)
  readonly deposit: Permission;

  @Field(() => Permission, { description: 'Beside these rows a machine reads what it added itself.' })
  readonly evidence: Permission;

  @Field(() => Permission)
  readonly reportDocument: Permission;

  @Field(() => Permission, {
    description:
      'Legal opinions and referrals of findings coded 1.05; beside these rows the duty LEGAL reads all.',
  })
  readonly legal: Permission;

  @Field(() => Permission, {
    description:
      'Losses of the state and who answers for them; a province reads the names as initials. Its acts are the actions of `advanceStateLossCase`, and the other mutations.',
  })
  readonly responsibleParty: Permission;

  @Field(() => [RestrictedAccess], {
    description:
      'For findings that are investigative or coded 1.05, until they are released; empty: nothing.',
  })
  readonly restricted: RestrictedAccess[];

  constructor(viewer: Viewer) {
    this.auditReport = new Permission(viewer, { reach: RECOMMENDATION_REACH, acts: REPORT_ACTS });
    this.finding = new Permission(viewer, { reach: FINDING_REACH, acts: FINDING_ACTS });
    this.recommendation = new Permission(viewer, {
      reach: RECOMMENDATION_REACH,
      fields: RECOMMENDATION_FIELDS,
      acts: { ...RECOMMENDATION_WRITING, ...FOLLOW_UP_ACTS, ...ASSESSMENT_ACTS },
    });
    this.reconciliation = new Permission(viewer, { reach: RECOMMENDATION_REACH, acts: RECONCILIATION_ACTS });
    this.evidence = new Permission(viewer, { reach: EVIDENCE_REACH, acts: EVIDENCE_ACTS });
    this.reportDocument = new Permission(viewer, {
      reach: REPORT_DOCUMENT_REACH,
      acts: REPORT_DOCUMENT_ACTS,
    });
    this.legal = new Permission(viewer, { reach: LEGAL_REACH, acts: LEGAL_ACTS });
    this.deposit = new Permission(viewer, { reach: FINDING_REACH, acts: DEPOSIT_ACTS });
    this.responsibleParty = new Permission(viewer, { reach: partyReachOf(viewer), acts: lossActsOf(viewer) });
    this.restricted = restrictedAccessOf(viewer);
  }
}
