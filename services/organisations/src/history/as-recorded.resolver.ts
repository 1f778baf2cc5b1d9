import { DateTimeScalar, forbidden, isWithinReach } from '@oversight/kernel';
import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { CalendarEntry } from '../calendar/calendar-entry.entity.ts';
import type { Context } from '../context.ts';
import { OfficeHolder } from '../office-holder/office-holder.entity.ts';
import { Organisation } from '../organisation.entity.ts';
import { HISTORY_REACH } from './revision.policy.ts';

/** An office as a reader would have found it at an instant, made from the history. */
@ObjectType({ simpleResolvers: true, description: 'An office as it stood in the records at an instant.' })
export class OfficeRecord {
  @Field(() => ID, { description: 'Code of the office.' })
  readonly code: string;

  @Field(() => String, { nullable: true })
  readonly address?: string;

  @Field(() => String, { nullable: true })
  readonly phone?: string;

  @Field(() => String, { nullable: true })
  readonly email?: string;

  @Field(() => String, { nullable: true })
  readonly webAddress?: string;

  @Field(() => [OfficeHolder], { description: 'All that was recorded of who is, was or is to be in office.' })
  readonly officeHolders: OfficeHolder[];

  @Field(() => [CalendarEntry], { description: 'The dates of this office’s own that were in the calendar.' })
  readonly electoralCalendar: CalendarEntry[];
}

@Resolver(() => Organisation)
export class AsRecordedResolver {
  @FieldResolver(() => OfficeRecord, {
    nullable: true,
    description:
      'As it stood in the records at an instant, whatever was true then: what is valid on a day is `validOn`. Empty before anything was recorded. For those who read its history; FORBIDDEN for others.',
  })
  async asRecorded(
    @Root() { code }: Organisation,
    @Arg('asOf', () => DateTimeScalar) asOf: Date,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<OfficeRecord> {
    if (!isWithinReach(viewer, HISTORY_REACH, code)) {
      throw forbidden('You may not read the history of this office.');
    }
    const stateOf = (type: string) => loaders.states.load({ type, office: code, asOf });
    const [[office], officeHolders, electoralCalendar] = await Promise.all([
      stateOf('Organisation'),
      stateOf('OfficeHolder'),
      stateOf('CalendarEntry'),
    ]);
    const { address, phone, email, webAddress } = (office ?? {}) as Partial<Organisation>;
    return Object.assign(new OfficeRecord(), {
      ...{ code, address, phone, email, webAddress },
      officeHolders: officeHolders as OfficeHolder[],
      electoralCalendar: electoralCalendar as CalendarEntry[],
    });
  }
}
