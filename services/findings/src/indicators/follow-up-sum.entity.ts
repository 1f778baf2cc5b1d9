import { Enum, Property } from '@mikro-orm/decorators/legacy';
import { enumOf, RupiahType } from '@oversight/kernel';
import { OfficialStatus } from '../assessment/official-status.ts';
import { CountedPlace } from './counted-place.entity.ts';

export const RollupLevel = enumOf(['OFFICE', 'PROVINCE', 'NATION']);
export type RollupLevel = keyof typeof RollupLevel;

/**
 * What is summed: how all stand, by their day 60, the open ones by receipt and, of extended ones, what moves them to
 * another day, by the day since when APIP is waited for. Of days of which many are read there are months beside.
 */
export const Measure = enumOf([
  'STATE',
  'DEADLINE',
  'DEADLINE_MONTH',
  'AGE',
  'AGE_MONTH',
  'EXTENSION',
  'EXTENSION_MONTH',
  'WAITING',
]);
export type Measure = keyof typeof Measure;

/** A sum of an office, a province, the nation, each measure by no more than it is asked by. */
export abstract class FollowUpSum extends CountedPlace {
  @Enum({ items: () => Object.values(RollupLevel) })
  readonly level: RollupLevel;

  @Enum({ items: () => Object.values(Measure) })
  readonly measure: Measure;

  /** None of a deadline, nor of who waits for APIP. */
  @Enum({ items: () => Object.values(OfficialStatus), nullable: true })
  readonly status?: OfficialStatus;

  @Property({ type: 'boolean', nullable: true })
  readonly monetary?: boolean;

  /** Day 60; of an age the day of receipt; of who waits for APIP the day since when; of a month the first. */
  @Property({ type: 'date', nullable: true })
  readonly onDay?: string;

  @Property({ type: 'integer' })
  readonly count: number;

  /** Of them, answered within 60 days. */
  @Property({ type: 'integer' })
  readonly inTime: number;

  /** Of those of a deadline, status 3. */
  @Property({ type: 'integer' })
  readonly notFollowedUp: number;

  @Property({ type: RupiahType })
  readonly value: bigint;

  @Property({ type: RupiahType })
  readonly deposited: bigint;

  /** Σ of what each still lacks, while it is open. */
  @Property({ type: RupiahType })
  readonly outstanding: bigint;
}
