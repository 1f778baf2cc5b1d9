import { Enum, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '@oversight/kernel';
import { OfficialStatus } from '../assessment/official-status.ts';
import { CountedPlace } from './counted-place.entity.ts';

/** What indicators ask by: always days, never ages, so that midnight makes nothing stale. */
export abstract class Counted extends CountedPlace {
  @Enum({ items: () => Object.values(OfficialStatus) })
  readonly status: OfficialStatus;

  /** To be paid off in money (code 01). */
  @Property()
  readonly monetary: boolean;

  @Property({ type: 'date' })
  readonly receivedOn: string;

  /** Day 60. */
  @Property({ type: 'date' })
  readonly dueOn: string;

  @Property({ type: 'date', nullable: true })
  readonly extendedTo?: string;

  @Property()
  readonly answeredInTime: boolean;

  /** Since when APIP's verification is waited for. */
  @Property({ type: 'date', nullable: true })
  readonly waitingSince?: string;

  @Property({ type: RupiahType })
  readonly value: bigint;

  @Property({ type: RupiahType })
  readonly deposited: bigint;
}
