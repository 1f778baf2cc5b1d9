import { Permission, type Viewer } from '@oversight/kernel';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { ASSESSMENT_ACTS } from './assessment/assessment.policy.ts';
import { FINDING_REACH, RECOMMENDATION_FIELDS, RECOMMENDATION_REACH } from './audit.policy.ts';
import { RECONCILIATION_ACTS } from './reconciliation/reconciliation.policy.ts';
import { RestrictedAccess, restrictedAccessOf } from './restricted-access.policy.ts';

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

  @Field(() => Permission, { description: 'With its addressees (`deposited`) and answers (`remark`).' })
  readonly recommendation: Permission;

  @Field(() => Permission, { description: 'Of semester reconciliations (pemutakhiran data).' })
  readonly reconciliation: Permission;

  @Field(() => Permission)
  readonly deposit: Permission;

  @Field(() => [RestrictedAccess], {
    description:
      'For findings that are investigative or coded 1.05, until they are released; empty: nothing.',
  })
  readonly restricted: RestrictedAccess[];

  constructor(viewer: Viewer) {
    this.auditReport = new Permission(viewer, { reach: RECOMMENDATION_REACH });
    this.finding = new Permission(viewer, { reach: FINDING_REACH });
    this.recommendation = new Permission(viewer, {
      reach: RECOMMENDATION_REACH,
      fields: RECOMMENDATION_FIELDS,
      acts: ASSESSMENT_ACTS,
    });
    this.reconciliation = new Permission(viewer, { reach: RECOMMENDATION_REACH, acts: RECONCILIATION_ACTS });
    this.deposit = new Permission(viewer, { reach: FINDING_REACH });
    this.restricted = restrictedAccessOf(viewer);
  }
}
