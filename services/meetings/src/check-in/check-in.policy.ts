import { addable, changeable, serviceDoors, visible, withinReach } from '@oversight/kernel';
import { SCHEMA } from '../in-branch.policy.ts';
import { HOST_ACT } from '../meeting/meeting.policy.ts';

/** The host's alone; whether somebody knows it, a function answers with yes or no. */
export const checkInPolicies = [
  visible(SCHEMA, withinReach(SCHEMA, HOST_ACT.by)),
  addable(SCHEMA, [HOST_ACT]),
  changeable(SCHEMA, [HOST_ACT]),
  ...serviceDoors(SCHEMA),
];
