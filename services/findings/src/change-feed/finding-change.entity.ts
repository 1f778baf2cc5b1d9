import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { ADDRESSED, Change, ChangeHorizon, changePolicies, horizonPolicies, roleOf } from '@oversight/kernel';
import { FINDING_REACH, RECOMMENDATION_REACH, seen } from '../audit.policy.ts';
import { SCHEMA } from '../audit-scope.ts';
import { DraftDesk } from '../drafting.ts';

/**
 * Whoever sees the node by the copies that its change carries: drafts at their desk, what is restricted to who is named
 * or engaged. National leadership, who knows such a finding by its title, is not told: a feed is a list.
 */
const asSeenBy = (reach: Parameters<typeof seen>[0]): string =>
  seen(reach, { columns: ADDRESSED })
    .filter(({ command, roles }) => command === 'select' && roles?.includes(roleOf(SCHEMA, 'app')))
    .map(({ using }) => `(${using})`)
    .join(' or ');

const REACHES = {
  AuditReport: asSeenBy(RECOMMENDATION_REACH),
  Finding: asSeenBy(FINDING_REACH),
  Recommendation: asSeenBy(RECOMMENDATION_REACH),
  RecommendationAddressee: asSeenBy(RECOMMENDATION_REACH),
  Deposit: asSeenBy(FINDING_REACH),
};

@Entity({ tableName: 'change', rowLevelSecurity: 'force', policies: changePolicies(SCHEMA, REACHES) })
export class FindingFeedRow extends Change {
  /** On whose desk its report was drafted then. */
  @Enum({ items: () => Object.values(DraftDesk), nullable: true })
  readonly draftOf?: DraftDesk;

  @Property({ type: 'boolean', default: false })
  readonly restricted: boolean & Opt;

  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  readonly needToKnow: string[] & Opt;
}

@Entity({ tableName: 'change_horizon', rowLevelSecurity: 'force', policies: horizonPolicies(SCHEMA) })
export class FindingFeedHorizon extends ChangeHorizon {}
