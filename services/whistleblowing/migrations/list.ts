import { Migration20261124000000 } from './20261124000000_initial.ts';
import { Migration20261124000100 } from './20261124000100_append_only.ts';

/** In the order in which they are run; a new one comes last. */
export const MIGRATIONS = [Migration20261124000000, Migration20261124000100];
