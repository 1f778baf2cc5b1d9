import { Migration20261124000000 } from './20261124000000_initial.ts';
import { Migration20261124000100 } from './20261124000100_national_indicators.ts';
import { Migration20261124123850 } from './20261124123850_access.ts';
import { Migration20261128072907 } from './20261128072907_follow_up.ts';
import { Migration20261128075602 } from './20261128075602_indicators.ts';
import { Migration20261128080143 } from './20261128080143_assessment.ts';
import { Migration20261128080556 } from './20261128080556_deposits.ts';
import { Migration20261128080659 } from './20261128080659_workflow.ts';
import { Migration20261128080716 } from './20261128080716_import.ts';
import { Migration20261128081021 } from './20261128081021_evidence_and_law.ts';
import { Migration20261128083619 } from './20261128083619_recording.ts';
import { Migration20261128095853 } from './20261128095853_feed_and_reminders.ts';
import { Migration20261128124203 } from './20261128124203_closer.ts';

/** In the order in which they are run; a new one comes last. */
export const MIGRATIONS = [
  Migration20261124000000,
  Migration20261124000100,
  Migration20261124123850,
  Migration20261128072907,
  Migration20261128075602,
  Migration20261128080143,
  Migration20261128080556,
  Migration20261128080659,
  Migration20261128080716,
  Migration20261128081021,
  Migration20261128083619,
  Migration20261128095853,
  Migration20261128124203,
];
