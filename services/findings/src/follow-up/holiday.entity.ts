import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { enumOf } from '@oversight/kernel';
import { visibleCodes } from '../audit.policy.ts';

/** A holiday of the nation, or a day that the government adds to it (cuti bersama). */
export const HolidayKind = enumOf(['NATIONAL', 'COLLECTIVE_LEAVE']);
export type HolidayKind = keyof typeof HolidayKind;

/** A day on which nobody works, beside Saturdays and Sundays: the calendar by which working days are counted. */
@Entity({ tableName: 'holiday', rowLevelSecurity: 'force', policies: visibleCodes })
export class Holiday {
  @PrimaryKey({ type: 'date' })
  readonly day: string;

  @Property({ length: 120 })
  readonly name: string;

  @Enum({ items: () => Object.values(HolidayKind) })
  readonly kind: HolidayKind;
}
