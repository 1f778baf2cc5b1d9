import { isDeepStrictEqual } from 'node:util';
import type { Opt } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';
import { badInput, now, wordsOf } from '@oversight/kernel';
import { Field, Int, ObjectType } from 'type-graphql';

const REASON_LENGTH = 500;

/** Who made a change, and why. */
export interface Change {
  readonly by: string;
  readonly reason: string;
}

/** What every noun with a history carries: its version, and of its last change when, by whom and why. */
@ObjectType()
export abstract class Recorded {
  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  @Property({ length: 3, defaultRaw: 'clock_timestamp()' })
  recordedAt: Date;

  /** Subject of whoever made the last change; none where it was loaded. */
  @Property({ length: 200, nullable: true })
  recordedBy?: string;

  @Property({ length: REASON_LENGTH, nullable: true })
  reason?: string;

  /** Says it as it is to be, and notes the change; one of nothing is none. */
  protected record(words: object, change: Change): void {
    const isSaid = ([field, word]: [string, unknown]) =>
      isDeepStrictEqual((this as Record<string, unknown>)[field] ?? undefined, word ?? undefined);
    if (Object.entries(words).every(isSaid)) throw badInput('reason', 'It says so already.');
    Object.assign(this, words);
    this.note(change);
  }

  /** Notes a change; what it is, the noun's own methods do. */
  protected note({ by, reason }: Change): void {
    const why = wordsOf('reason', reason, REASON_LENGTH);
    this.recordedAt = now();
    this.recordedBy = by;
    this.reason = why;
  }
}
