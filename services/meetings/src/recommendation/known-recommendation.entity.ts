import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Addressed, type Restrictable } from '@oversight/kernel';
import { knownPolicies } from './known-recommendation.policy.ts';

/**
 * What this service must know of an audit recommendation: a copy of what the findings service says, so that a promise
 * can be tied to it, and counted, without asking. No type of the graph.
 */
@Entity({ tableName: 'known_recommendation', rowLevelSecurity: 'force', policies: knownPolicies })
export class KnownRecommendation extends Addressed implements Restrictable {
  @PrimaryKey({ type: 'uuid' })
  readonly id: string;

  /** Who issued the report: "BPK", "APIP". */
  @Property({ length: 10 })
  readonly source: string;

  @Property({ default: true })
  readonly restricted: boolean;

  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  readonly needToKnow: string[];
}
