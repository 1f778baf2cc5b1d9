import { serviceDoors, viewerIs, visible } from '@oversight/kernel';

export const SCHEMA = 'organisations';

/** What has no region, or is everybody's in every region. */
export const everybodys = [visible(SCHEMA, viewerIs(SCHEMA, ['PUBLIC'])), ...serviceDoors(SCHEMA)];
