import { Field, ID, InputType } from 'type-graphql';
import type { Where } from '../list/page.ts';
import { AuditOutcome } from './audit-entry.entity.ts';

@InputType({ description: 'Conditions on audit entries; those given must all hold.' })
export class AuditFilter {
  @Field(() => [AuditOutcome], { nullable: true, description: 'Any of these outcomes.' })
  outcome?: AuditOutcome[];

  @Field(() => String, { nullable: true, description: 'The mutation.' })
  verb?: string;

  @Field(() => ID, { nullable: true, description: 'One node, by its id as it was sent.' })
  nodeId?: string;

  @Field(() => String, { nullable: true, description: 'One request, by its `x-request-id`.' })
  requestId?: string;

  @Field(() => Date, { nullable: true, description: 'From this instant on.' })
  since?: Date;
}

export const whereAudit = ({ outcome, verb, nodeId, requestId, since }: AuditFilter = {}): Where => ({
  ...(outcome && { outcome: { $in: outcome } }),
  ...(verb !== undefined && { verb }),
  ...(nodeId !== undefined && { nodeId }),
  ...(requestId !== undefined && { requestId }),
  ...(since && { at: { $gte: since } }),
});
