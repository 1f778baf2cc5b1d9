import { Permission, type Viewer } from '@oversight/kernel';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { FINDING_REACH, RECOMMENDATION_FIELDS, RECOMMENDATION_REACH } from './audit.policy.ts';
import { DEPOSIT_ACTS } from './deposit/deposit.policy.ts';
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

  @Field(() => Permission, { description: 'With its addressees (`deposited`) and answers (`remark`).' })
  readonly recommendation: Permission;

  @Field(() => Permission)
  readonly deposit: Permission;

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
    this.auditReport = new Permission(viewer, { reach: RECOMMENDATION_REACH });
    this.finding = new Permission(viewer, { reach: FINDING_REACH });
    this.recommendation = new Permission(viewer, {
      reach: RECOMMENDATION_REACH,
      fields: RECOMMENDATION_FIELDS,
    });
    this.deposit = new Permission(viewer, { reach: FINDING_REACH, acts: DEPOSIT_ACTS });
    this.responsibleParty = new Permission(viewer, { reach: partyReachOf(viewer), acts: lossActsOf(viewer) });
    this.restricted = restrictedAccessOf(viewer);
  }
}
