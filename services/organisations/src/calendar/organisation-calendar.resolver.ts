import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Organisation } from '../organisation.entity.ts';
import { CalendarEntry } from './calendar-entry.entity.ts';
import { CalendarKind } from './calendar-kind.ts';

/** The dates that one office has to look to. */
@Resolver(() => Organisation)
export class OrganisationCalendarResolver {
  @FieldResolver(() => [CalendarEntry], {
    description:
      'Stages of the whole country, and stages and grants of this office, the earliest first. What was in the calendar at an instant: `asRecorded`.',
  })
  async electoralCalendar(
    @Root() { code }: Organisation,
    @Arg('kind', () => CalendarKind, { nullable: true }) kind: CalendarKind | undefined,
    @Ctx() { loaders }: Context,
  ) {
    const offices = [...new Set(['00', code])];
    const entries = await Promise.all(offices.map((office) => loaders.calendarOf.load(office)));
    return entries
      .flat()
      .filter((entry) => kind === undefined || entry.kind === kind)
      .toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : one.startsOn > other.startsOn ? 1 : 0));
  }
}
