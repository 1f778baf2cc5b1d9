import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Scoped } from '@oversight/kernel';
import { checkInPolicies } from './check-in.policy.ts';

/** The code of a meeting that is being held, as far as it is kept: who knows it was there. No type of the graph. */
@Entity({ tableName: 'check_in_code', rowLevelSecurity: 'force', policies: checkInPolicies })
export class CheckInCode extends Scoped {
  @PrimaryKey({ type: 'uuid' })
  readonly meetingId: string;

  @Property({ length: 64 })
  hash: string;

  @Property()
  closesAt: Date;

  @Property({ length: 200 })
  openedBy: string;

  /** Another code: the one before is taken no more. */
  renew({ hash, closesAt, openedBy }: Pick<CheckInCode, 'hash' | 'closesAt' | 'openedBy'>): void {
    this.hash = hash;
    this.closesAt = closesAt;
    this.openedBy = openedBy;
  }
}
