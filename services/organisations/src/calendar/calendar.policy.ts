import { addable, changeable, serviceDoors, viewerIs, visible } from '@oversight/kernel';
import { ORGANISATION_ACTS } from '../organisation.policy.ts';
import { SCHEMA } from '../schema.ts';

/** Stages are published, and grants are of the public's money: everybody sees them. The inspectorate keeps them. */
export const calendarPolicies = [
  visible(SCHEMA, viewerIs(SCHEMA, ['PUBLIC'])),
  changeable(SCHEMA, [ORGANISATION_ACTS.CHANGE]),
  addable(SCHEMA, [ORGANISATION_ACTS.CHANGE]),
  ...serviceDoors(SCHEMA),
];
