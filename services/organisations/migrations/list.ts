import { Migration20261124000000 } from './20261124000000_initial.ts';
import { Migration20261124123854 } from './20261124123854_access.ts';
import { Migration20261128002342 } from './20261128002342_change_feed.ts';
import { Migration20261128004927 } from './20261128004927_offices_and_people.ts';
import { Migration20261128040651 } from './20261128040651_divisions_are_kept.ts';
import { Migration20261128041523 } from './20261128041523_terms_apart.ts';
import { Migration20261128042352 } from './20261128042352_sealed_feed.ts';
import { Migration20261128050047 } from './20261128050047_parts_of_offices.ts';

/** In the order in which they are run; a new one comes last. */
export const MIGRATIONS = [
  Migration20261124000000,
  Migration20261124123854,
  Migration20261128002342,
  Migration20261128004927,
  Migration20261128040651,
  Migration20261128041523,
  Migration20261128042352,
  Migration20261128050047,
];
