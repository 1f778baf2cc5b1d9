import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DomainError, now, Scoped } from '@oversight/kernel';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { calendarPolicies } from './calendar-address.policy.ts';

/** An address at which a calendar program finds an office's meetings: it cannot send a token, so whoever has it reads. */
@ObjectType({
  simpleResolvers: true,
  description:
    'A secret address at which calendar programs find the meetings of an office. Whoever has it reads them, until it is revoked.',
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'calendar_address', rowLevelSecurity: 'force', policies: calendarPolicies })
export class CalendarAddress extends Scoped {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @Field({ description: 'For whom or what it is.' })
  @Property({ length: 80 })
  readonly label: string;

  @Unique()
  @Property({ length: 64 })
  readonly secretHash: string;

  @Field(() => Date)
  @Property({ length: 3, defaultRaw: 'clock_timestamp()' })
  readonly createdAt: Date;

  @Field({ description: 'Who made it: the subject of the access token.' })
  @Property({ length: 200 })
  readonly createdBy: string;

  @Field({ nullable: true, description: 'Since when nobody reads by it any more; null while it holds.' })
  @Property({ length: 3, nullable: true })
  revokedAt?: Date;

  revoke(): void {
    if (this.revokedAt !== undefined)
      throw new DomainError('ILLEGAL_STEP', 'The address was revoked.', { status: 'REVOKED' });
    this.revokedAt = now();
  }
}
