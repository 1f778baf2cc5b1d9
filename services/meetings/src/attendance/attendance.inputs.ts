import {
  DateFilter,
  forbidden,
  OrganisationFilter,
  orderingOf,
  type Viewer,
  whereDay,
  whereOffice,
} from '@oversight/kernel';
import { Field, InputType } from 'type-graphql';
import { AttendanceMode, AttendeeRole } from '../vocabulary.ts';
import type { Attendance } from './attendance.entity.ts';
import { mayFilterByAttendeePosition } from './attendance.policy.ts';

@InputType({ description: 'Conditions on attendance; those given must all hold.' })
export class AttendanceFilter {
  @Field(() => OrganisationFilter, { nullable: true, description: 'Of this office, or in this branch.' })
  organisation?: OrganisationFilter;

  @Field(() => [AttendeeRole], {
    nullable: true,
    description: 'Any of these roles. Errors: FORBIDDEN for BI, from which roles are withheld.',
  })
  role?: AttendeeRole[];

  @Field(() => [AttendanceMode], { nullable: true, description: 'Any of these modes.' })
  mode?: AttendanceMode[];

  @Field(() => DateFilter, { nullable: true })
  attendedOn?: DateFilter;
}

export const AttendanceOrder = orderingOf<Attendance>(
  'Attendance',
  { ATTENDED_ON: 'attendedOn', ORGANISATION: 'organisationCode' },
  [['attendedOn', 'DESC']],
);
export type AttendanceOrder = InstanceType<typeof AttendanceOrder>;

export function whereAttendance(viewer: Viewer, filter: AttendanceFilter = {}) {
  if (filter.role && !mayFilterByAttendeePosition(viewer)) {
    throw forbidden('You do not see the role on every row.');
  }
  const attendedOn = whereDay(filter.attendedOn);
  return {
    ...whereOffice(filter.organisation),
    ...(filter.role && { role: { $in: filter.role } }),
    ...(filter.mode && { mode: { $in: filter.mode } }),
    ...(attendedOn && { attendedOn }),
  };
}
