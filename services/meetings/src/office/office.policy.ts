import { serviceDoors, viewerIs, visible } from '@oversight/kernel';
import { SCHEMA } from '../in-branch.policy.ts';

/** Which offices there are, everybody knows. */
export const visibleOffices = [visible(SCHEMA, viewerIs(SCHEMA, ['PUBLIC'])), ...serviceDoors(SCHEMA)];
