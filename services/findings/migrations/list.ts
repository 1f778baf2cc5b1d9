import { Migration20261124000000 } from './20261124000000_initial.ts';
import { Migration20261124000100 } from './20261124000100_national_indicators.ts';
import { Migration20261124123850 } from './20261124123850_access.ts';
import { Migration20261128072907 } from './20261128072907_follow_up.ts';
import { Migration20261128080716 } from './20261128080716_import.ts';

/** In the order in which they are run; a new one comes last. */
export const MIGRATIONS = [
  Migration20261124000000,
  Migration20261124000100,
  Migration20261124123850,
  Migration20261128072907,
  Migration20261128080716,
];
