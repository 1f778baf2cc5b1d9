import type { PolicyDef } from '@mikro-orm/core';
import { addedByTrigger, serviceDoors, visible } from '../access/doors.ts';
import { ADDRESSED, type ReachTable, viewerIs, withinReach } from '../access/reach.ts';

/**
 * A change is seen as its node is: by the reach of its type, or by everybody where the node is open. A request writes one
 * only by changing a row, through that row's trigger.
 */
export const changePolicies = (
  schema: string,
  reaches: Readonly<Record<string, ReachTable>>,
): PolicyDef[] => [
  visible(
    schema,
    [
      `open and ${viewerIs(schema, ['PUBLIC'])}`,
      ...Object.entries(reaches).map(
        ([type, reach]) => `type = '${type}' and ${withinReach(schema, reach, ADDRESSED)}`,
      ),
    ]
      .map((condition) => `(${condition})`)
      .join(' or '),
  ),
  addedByTrigger(schema),
  ...serviceDoors(schema),
];

/** How far a feed was pruned is no secret of whoever reads it. */
export const horizonPolicies = (schema: string): PolicyDef[] => [
  visible(schema, viewerIs(schema, ['PUBLIC'])),
  ...serviceDoors(schema),
];
