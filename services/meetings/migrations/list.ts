import { Migration20261124000000 } from './20261124000000_initial.ts';
import { Migration20261124000100 } from './20261124000100_attendance_coverage.ts';
import { Migration20261124123846 } from './20261124123846_access.ts';
import { Migration20261127215859 } from './20261127215859_commitment_link.ts';
import { Migration20261128001359 } from './20261128001359_confidential.ts';
import { Migration20261128002714 } from './20261128002714_meeting_life.ts';
import { Migration20261128004555 } from './20261128004555_attendance_and_commitments.ts';
import { Migration20261128011045 } from './20261128011045_indicators.ts';
import { Migration20261128014009 } from './20261128014009_change_feed.ts';
import { Migration20261128014838 } from './20261128014838_files.ts';
import { Migration20261128015247 } from './20261128015247_reminders.ts';
import { Migration20261128031704 } from './20261128031704_meeting_integrity.ts';
import { Migration20261128042348 } from './20261128042348_sealed_feed.ts';
import { Migration20261128044956 } from './20261128044956_invitations_are_fed.ts';
import { Migration20261128045754 } from './20261128045754_attendance_is_claimed.ts';
import { Migration20261128045800 } from './20261128045800_competent_once.ts';
import { Migration20261128045829 } from './20261128045829_asked_anew.ts';
import { Migration20261128050142 } from './20261128050142_reminder_kinds.ts';
import { Migration20261128050452 } from './20261128050452_one_waits_for_the_other.ts';
import { Migration20261128054500 } from './20261128054500_known_bodies.ts';
import { Migration20261128060439 } from './20261128060439_sent_before.ts';

/** In the order in which they are run; a new one comes last. */
export const MIGRATIONS = [
  Migration20261124000000,
  Migration20261124000100,
  Migration20261124123846,
  Migration20261127215859,
  Migration20261128001359,
  Migration20261128002714,
  Migration20261128004555,
  Migration20261128011045,
  Migration20261128014009,
  Migration20261128014838,
  Migration20261128015247,
  Migration20261128031704,
  Migration20261128042348,
  Migration20261128044956,
  Migration20261128045754,
  Migration20261128045800,
  Migration20261128045829,
  Migration20261128050142,
  Migration20261128050452,
  Migration20261128054500,
  Migration20261128060439,
];
