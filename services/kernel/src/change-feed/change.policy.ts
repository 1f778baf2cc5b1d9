import type { PolicyDef } from '@mikro-orm/core';
import { addedByTrigger, serviceDoors, visible } from '../access/doors.ts';
import { ADDRESSED, type ReachTable, viewerIs, withinReach } from '../access/reach.ts';

/**
 * A change is seen as its node is: by the reach of its type, by a condition where a reach is not all there is to it, or by
 * everybody where the node is open. A request writes one only by changing a row, through that row's trigger.
 */
export const changePolicies = (
  schema: string,
  reaches: Readonly<Record<string, ReachTable | string>>,
): PolicyDef[] => [
  visible(
    schema,
    [
      `open and ${viewerIs(schema, ['PUBLIC'])}`,
      ...Object.entries(reaches).map(
        ([type, seen]) =>
          `type = '${type}' and ${typeof seen === 'string' ? `(${seen})` : withinReach(schema, seen, ADDRESSED)}`,
      ),
    ]
      .map((condition) => `(${condition})`)
      .join(' or '),
  ),
  addedByTrigger(schema),
  ...serviceDoors(schema),
];

/** How far a feed was pruned is no secret of whoever reads it; what its cursors are sealed with, no field shows. */
export const horizonPolicies = (schema: string): PolicyDef[] => [
  visible(schema, viewerIs(schema, ['PUBLIC'])),
  ...serviceDoors(schema),
];
