import {
  badInput,
  DateFilter,
  DateScalar,
  OrganisationFilter,
  orderingOf,
  type Where,
  whereDay,
  whereOffice,
} from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { onlyGiven } from '../history/only-given.ts';
import type { CalendarEntry, Planned } from './calendar-entry.entity.ts';
import { CalendarKind } from './calendar-kind.ts';

@InputType({ description: 'Conditions on the calendar; those given must all hold.' })
export class CalendarFilter {
  @Field(() => OrganisationFilter, { nullable: true, description: 'Of this office, or in this branch.' })
  organisation?: OrganisationFilter;

  @Field(() => CalendarKind, { nullable: true })
  kind?: CalendarKind;

  @Field(() => DateFilter, { nullable: true })
  startsOn?: DateFilter;
}

export const CalendarOrder = orderingOf<CalendarEntry>('Calendar', { STARTS_ON: 'startsOn', NAME: 'name' }, [
  ['startsOn', 'ASC'],
]);
export type CalendarOrder = InstanceType<typeof CalendarOrder>;

export function whereCalendar({ organisation, kind, startsOn }: CalendarFilter = {}): Where {
  const days = whereDay(startsOn);
  return { ...whereOffice(organisation), ...(kind && { kind }), ...(days && { startsOn: days }) };
}

@InputType({ description: 'A stage of an election, or the dates of a grant, comes into the calendar.' })
export class PlanCalendarEntryInput {
  @Field(() => ID, { description: 'Code of the office; "00" for the whole country.' })
  organisationCode: string;

  @Field(() => CalendarKind)
  kind: CalendarKind;

  @Field({ description: 'At most 200 characters.' })
  name: string;

  @Field({ description: 'At most 120 characters.' })
  election: string;

  @Field(() => DateScalar)
  startsOn: string;

  @Field(() => DateScalar, { nullable: true })
  endsOn?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Of a grant, and of nothing else.' })
  dueOn?: string;

  @Field({ description: 'Why, at most 500 characters; the history keeps it.' })
  reason: string;

  @Field(() => Int, {
    description:
      '`version` of the office as last read, which grows with this: refused with CONFLICT else, so that what is sent twice is done once.',
  })
  expectedVersion: number;
}

@InputType({ description: 'An entry of the calendar changes; what is absent stays.' })
export class ChangeCalendarEntryInput {
  @Field(() => ID)
  calendarEntryId: string;

  @Field(() => String, { nullable: true })
  name?: string;

  @Field(() => String, { nullable: true })
  election?: string;

  @Field(() => DateScalar, { nullable: true })
  startsOn?: string;

  @Field(() => DateScalar, { nullable: true })
  endsOn?: string;

  @Field(() => Boolean, { nullable: true, description: 'Its end is not known: takes `endsOn` away.' })
  openEnded?: boolean;

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string;

  @Field(() => Boolean, { nullable: true, description: 'It does not take place, or does after all.' })
  cancelled?: boolean;

  @Field({ description: 'Why, at most 500 characters; the history keeps it.' })
  reason: string;

  @Field(() => Int, {
    description: '`version` as last read: refused with CONFLICT when it has changed since.',
  })
  expectedVersion: number;
}

export const changed = (
  said: Planned,
  { calendarEntryId: _, reason: __, expectedVersion: ___, openEnded, ...given }: ChangeCalendarEntryInput,
): Planned => {
  if (openEnded && given.endsOn !== undefined)
    throw badInput('openEnded', 'It ends on that day, or nobody knows.');
  return {
    ...said,
    ...(openEnded && { endsOn: undefined }),
    ...onlyGiven(given),
  };
};
