import { Entity } from '@mikro-orm/decorators/legacy';
import { Change, ChangeHorizon, changePolicies, horizonPolicies } from '@oversight/kernel';
import { POSITION_REACH } from '../office-holder/office-holder.policy.ts';
import { SCHEMA } from '../schema.ts';

/** Nouns whose rows are everybody's are fed as open rows; office holders are seen as they are. */
@Entity({
  tableName: 'change',
  rowLevelSecurity: 'force',
  policies: changePolicies(SCHEMA, { OfficeHolder: POSITION_REACH }),
})
export class OrganisationFeedRow extends Change {}

@Entity({
  tableName: 'change_horizon',
  rowLevelSecurity: 'force',
  policies: horizonPolicies(SCHEMA),
})
export class OrganisationFeedHorizon extends ChangeHorizon {}
