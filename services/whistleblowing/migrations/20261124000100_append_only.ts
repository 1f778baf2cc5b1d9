import { Migration } from '@mikro-orm/migrations';

const TABLES = ['statistics_release', 'statistics_cell'];

/** A release is added whole and never touched again: no grant to change one, and triggers that always fire. */
export class Migration20261124000100 extends Migration {
  override up(): void {
    for (const table of TABLES) {
      this.addSql(`create trigger never_emptied before truncate on whistleblowing.${table}
        for each statement execute function whistleblowing.${table}_append_only_fn()`);
      // Also in a session that replays a replication stream.
      this.addSql(`alter table whistleblowing.${table} enable always trigger append_only`);
      this.addSql(`alter table whistleblowing.${table} enable always trigger never_emptied`);
      this.addSql(`revoke update, delete on whistleblowing.${table} from whistleblowing_loader`);
      this.addSql(`revoke select on whistleblowing.${table} from whistleblowing_sigma`);
    }
    this.addSql('alter table whistleblowing.statistics_cell enable always trigger with_its_release');
  }
}
