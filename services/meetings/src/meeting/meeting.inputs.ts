import {
  DateFilter,
  OrganisationFilter,
  orderingOf,
  StringFilter,
  whereDay,
  whereOffice,
  whereText,
} from '@oversight/kernel';
import { Field, InputType } from 'type-graphql';
import type { Meeting } from './meeting.entity.ts';
import { MeetingStatus, MeetingType } from './meeting.enums.ts';

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
    ...(filter.status && { status: { $in: filter.status } }),
    ...(startsOn && { startsOn }),
    ...(title && { title }),
    ...(series && { series }),
  };
}
