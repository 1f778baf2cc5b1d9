import {
  DateFilter,
  Level,
  OrganisationFilter,
  type Viewer,
  type Where,
  whereDay,
  whereOffice,
  whereWithinReach,
} from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IN_BRANCH_REACH } from '../in-branch.policy.ts';
import { AttendeeRole } from '../vocabulary.ts';
import { InvitationReply } from './invitation-reply.ts';

@InputType({
  description:
    'Who is to be invited; those who are already stay, asked for as said here: an office of which somebody else is asked for answers anew.',
})
export class InviteOfficesInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => [String], { nullable: true, description: 'Kemendagri codes, at most 600; or `under`.' })
  offices?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Every office of this branch but the host: "00" is all, "71" a province with its regencies.',
  })
  under?: string;

  @Field(() => Level, { nullable: true, description: 'With `under`: only those of this level.' })
  level?: Level;

  @Field(() => AttendeeRole, { nullable: true, description: 'Who is asked to come; anybody when not given.' })
  requiredRole?: AttendeeRole;

  @Field(() => String, {
    nullable: true,
    description:
      'Division that is asked to come, by a name that a division has at any level (`divisions { name aliases }`); any when not given.',
  })
  requiredDivision?: string;

  @Field(() => Int, { description: '`version` of the meeting as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'An invitation that is taken back before it goes out.' })
export class WithdrawInvitationInput {
  @Field(() => ID)
  invitationId: string;

  @Field(() => Int, { description: '`version` of the invitation as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'What an office answers to its invitation.' })
export class ReplyToInvitationInput {
  @Field(() => ID)
  invitationId: string;

  @Field(() => InvitationReply)
  reply: InvitationReply;

  @Field(() => Int, { nullable: true, description: 'How many come, from 1 to 500.' })
  expectedAttendees?: number;

  @Field(() => String, {
    nullable: true,
    description: 'At most 500 characters; needed where nobody, or somebody else, comes.',
  })
  note?: string;

  @Field(() => Int, { description: '`version` of the invitation as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'Conditions on invitations; those given must all hold.' })
export class InvitationsFilter {
  @Field(() => OrganisationFilter, {
    nullable: true,
    description: 'The invited office, or one in this branch.',
  })
  organisation?: OrganisationFilter;

  @Field(() => DateFilter, { nullable: true, description: 'First day of the meeting.' })
  startsOn?: DateFilter;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the office has answered for the day it now begins, and whom it now asks for.',
  })
  answered?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the office came, where that is known and this viewer may know it: `false` are those absent although invited.',
  })
  attended?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether who was asked for came, not somebody in their place; where that is known and this viewer may know it.',
  })
  competent?: boolean;
}

/** Of those that have been made known. */
export function whereInvitation(viewer: Viewer, filter: InvitationsFilter = {}): Where {
  const { organisation, startsOn, answered, attended, competent } = filter;
  const day = whereDay(startsOn);
  return {
    published: true,
    ...(day && { startsOn: day }),
    ...(answered !== undefined && { answered }),
    ...(attended !== undefined && { attended }),
    ...(competent !== undefined && { competent }),
    $and: [
      whereOffice(organisation),
      (attended ?? competent) === undefined ? {} : whoseAttendanceIsKnown(viewer),
    ],
  };
}

/** That an office was absent is known where the list is whole, to whoever may know its attendance. */
const whoseAttendanceIsKnown = (viewer: Viewer): Where => ({
  attendanceComplete: true,
  ...(whereWithinReach(viewer, IN_BRANCH_REACH) ?? { organisationCode: { $in: [] } }),
});
