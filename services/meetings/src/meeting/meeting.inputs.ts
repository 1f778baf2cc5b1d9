import {
  addDays,
  DateFilter,
  OrganisationFilter,
  orderingOf,
  Provenance,
  StringFilter,
  today,
  whereDay,
  whereOffice,
  whereText,
} from '@oversight/kernel';
import { Field, InputType } from 'type-graphql';
import type { Meeting } from './meeting.entity.ts';
import { MeetingStatus, MeetingType, OversightTopic } from './meeting.enums.ts';
import { MINUTES_DAYS } from './meeting-days.ts';
import { BEGUN, LAPSING } from './meeting-steps.ts';

@InputType({ description: 'Conditions on meetings; those given must all hold.' })
export class MeetingsFilter {
  @Field(() => [MeetingType], { nullable: true, description: 'Any of these types.' })
  type?: MeetingType[];

  @Field(() => [MeetingStatus], { nullable: true, description: 'Any of these statuses.' })
  status?: MeetingStatus[];

  @Field(() => OrganisationFilter, {
    nullable: true,
    description: 'Hosted by this office, or in this branch.',
  })
  host?: OrganisationFilter;

  @Field(() => DateFilter, { nullable: true, description: 'First day of the meeting.' })
  startsOn?: DateFilter;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the minutes were approved within seven days after the end; `false` are those that ended seven days ago or earlier without. Of REFERENCE meetings nobody knows.',
  })
  minutesOnTime?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'As the field `lapsed` says today.' })
  lapsed?: boolean;

  @Field(() => [OversightTopic], { nullable: true, description: 'About any of these topics.' })
  topics?: OversightTopic[];

  @Field(() => StringFilter, { nullable: true })
  title?: StringFilter;

  @Field(() => StringFilter, { nullable: true })
  series?: StringFilter;
}

export const MeetingOrder = orderingOf<Meeting>('Meeting', { STARTS_ON: 'startsOn', TITLE: 'title' }, [
  ['startsOn', 'DESC'],
]);
export type MeetingOrder = InstanceType<typeof MeetingOrder>;

export function whereMeeting(filter: MeetingsFilter = {}) {
  const startsOn = whereDay(filter.startsOn);
  const title = whereText(filter.title);
  const series = whereText(filter.series);
  return {
    ...whereOffice(filter.host, 'host'),
    ...(filter.type && { type: { $in: filter.type } }),
    ...(filter.topics && { topics: { $overlap: filter.topics } }),
    ...(filter.status && { status: { $in: filter.status } }),
    ...(startsOn && { startsOn }),
    ...(title && { title }),
    ...(series && { series }),
    $and: [
      filter.minutesOnTime === undefined ? {} : whereMinuted(filter.minutesOnTime),
      filter.lapsed === undefined ? {} : whereLapsed(filter.lapsed),
    ],
  };
}

/** Those that M3 counts, and among them those that are in its numerator, or are not. */
const whereMinuted = (onTime: boolean) => ({
  provenance: { $ne: Provenance.REFERENCE },
  endsOn: { $lte: addDays(today(), -MINUTES_DAYS) },
  ...(onTime
    ? { minutesOnTime: true }
    : {
        $or: [{ minutesOnTime: false }, { minutesOnTime: null, status: { $in: [...BEGUN] } }],
      }),
});

/** What the getter `lapsed` says, in SQL. */
const whereLapsed = (lapsed: boolean) =>
  lapsed
    ? { provenance: { $ne: Provenance.REFERENCE }, status: { $in: [...LAPSING] }, endsOn: { $lt: today() } }
    : {
        $or: [
          { provenance: Provenance.REFERENCE },
          { status: { $nin: [...LAPSING] } },
          { endsOn: { $gte: today() } },
        ],
      };
