import { Entity } from '@mikro-orm/decorators/legacy';
import { Change, ChangeHorizon, changePolicies, horizonPolicies } from '@oversight/kernel';

/** Nouns whose rows are everybody's are fed as open rows: no reach of their own. */
@Entity({ tableName: 'change', rowLevelSecurity: 'force', policies: changePolicies('organisations', {}) })
export class OrganisationFeedRow extends Change {}

@Entity({
  tableName: 'change_horizon',
  rowLevelSecurity: 'force',
  policies: horizonPolicies('organisations'),
})
export class OrganisationFeedHorizon extends ChangeHorizon {}
