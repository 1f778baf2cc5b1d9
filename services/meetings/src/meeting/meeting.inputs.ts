import {
  DateFilter,
  enumOf,
  type Order,
  OrderDirection,
  OrganisationFilter,
  StringFilter,
  whereDay,
  whereOffice,
  whereText,
} from '@oversight/kernel';
import { Field, InputType, registerEnumType } from 'type-graphql';
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

export const MeetingOrderField = enumOf(['STARTS_ON', 'TITLE']);
export type MeetingOrderField = keyof typeof MeetingOrderField;
registerEnumType(MeetingOrderField, { name: 'MeetingOrderField' });

const COLUMN = { STARTS_ON: 'startsOn', TITLE: 'title' } as const;

@InputType()
export class MeetingOrder {
  @Field(() => MeetingOrderField)
  field: MeetingOrderField;

  @Field(() => OrderDirection, { defaultValue: 'ASC' })
  direction: OrderDirection;
}

export function whereMeeting(filter: MeetingsFilter = {}) {
  const startsOn = whereDay(filter.startsOn);
  const title = whereText(filter.title);
  const series = whereText(filter.series);
  return {
    ...whereOffice(filter.host),
    ...(filter.type && { type: { $in: filter.type } }),
    ...(filter.status && { status: { $in: filter.status } }),
    ...(startsOn && { startsOn }),
    ...(title && { title }),
    ...(series && { series }),
  };
}

/** The latest first, unless asked otherwise. */
export const orderMeetings = (orderBy: MeetingOrder[] | undefined): Order<Meeting> =>
  orderBy?.map(({ field, direction }) => [COLUMN[field], direction]) ?? [['startsOn', 'DESC']];
