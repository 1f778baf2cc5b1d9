import { connectionOf, expectVersion, mustAct, orNotFound, PageArgs } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Organisation } from '../organisation.entity.ts';
import { ORGANISATION_ACTS } from '../organisation.policy.ts';
import {
  CalendarFilter,
  CalendarOrder,
  ChangeCalendarEntryInput,
  changed,
  PlanCalendarEntryInput,
  whereCalendar,
} from './calendar.inputs.ts';
import { ChangeCalendarEntryPayload, PlanCalendarEntryPayload } from './calendar.payloads.ts';
import { CalendarEntry } from './calendar-entry.entity.ts';

const CalendarEntryConnection = connectionOf(CalendarEntry);
const REFUSAL = 'The inspectorate keeps the calendar.';

@Resolver(() => CalendarEntry)
export class CalendarResolver {
  @Query(() => CalendarEntry, {
    nullable: true,
    description: 'One entry of the calendar. Errors: NOT_FOUND.',
  })
  calendarEntry(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context) {
    return orNotFound('calendar entry', loaders.calendarEntry.load(id));
  }

  @Query(() => CalendarEntryConnection, {
    nullable: true,
    description: 'Stages of elections and dates of grants, the earliest first unless ordered otherwise.',
  })
  async electoralCalendar(
    @Arg('filter', () => CalendarFilter, { nullable: true }) filter: CalendarFilter | undefined,
    @Arg('orderBy', () => [CalendarOrder], { nullable: true }) orderBy: CalendarOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    return new CalendarEntryConnection(
      await loaders.calendarEntries.load({
        ...page,
        where: whereCalendar(filter),
        orderBy: CalendarOrder.columns(orderBy),
      }),
    );
  }

  @Mutation(() => PlanCalendarEntryPayload, {
    nullable: true,
    description:
      'Puts a stage or the dates of a grant into the calendar, by the inspectorate. Errors: NOT_FOUND, FORBIDDEN, UNAUTHENTICATED without a token, CONFLICT, BAD_USER_INPUT.',
  })
  async planCalendarEntry(
    @Arg('input', () => PlanCalendarEntryInput) input: PlanCalendarEntryInput,
    @Ctx() { viewer, loaders, em }: Context,
  ) {
    const { organisationCode, reason, expectedVersion, ...planned } = input;
    const office = await orNotFound('organisation', loaders.organisation.load(organisationCode));
    mustAct(viewer, ORGANISATION_ACTS.CHANGE, organisationCode, REFUSAL);
    expectVersion(office, expectedVersion);
    const change = { by: viewer.subject, reason };
    const entry = CalendarEntry.plan(organisationCode, { ...planned, cancelled: false }, change);
    em.persist(entry);
    office.growByPart();
    return new PlanCalendarEntryPayload(entry);
  }

  @Mutation(() => ChangeCalendarEntryPayload, {
    nullable: true,
    description:
      'Changes or cancels an entry of the calendar; the history keeps what it was. Errors: NOT_FOUND, FORBIDDEN, UNAUTHENTICATED without a token, CONFLICT, BAD_USER_INPUT.',
  })
  async changeCalendarEntry(
    @Arg('input', () => ChangeCalendarEntryInput) input: ChangeCalendarEntryInput,
    @Ctx() { viewer, loaders }: Context,
  ) {
    const entry = await orNotFound('calendar entry', loaders.calendarEntry.load(input.calendarEntryId));
    mustAct(viewer, ORGANISATION_ACTS.CHANGE, entry.organisationCode, REFUSAL);
    expectVersion(entry, input.expectedVersion);
    entry.change(changed(entry.said, input), { by: viewer.subject, reason: input.reason });
    return new ChangeCalendarEntryPayload(entry);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The office; KPU RI for the whole country.',
  })
  organisation(@Root() { organisationCode }: CalendarEntry, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(organisationCode);
  }
}
