import { payloadOf } from '@oversight/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { Meeting } from '../meeting/meeting.entity.ts';
import { Invitation } from './invitation.entity.ts';

@ObjectType({ simpleResolvers: true, description: 'The meeting with its invitations as they are now.' })
export class InviteOfficesPayload {
  @Field(() => Meeting)
  readonly meeting: Meeting;

  @Field(() => Int, { description: 'How many offices were not invited before.' })
  readonly added: number;

  constructor(meeting: Meeting, added: number) {
    this.meeting = meeting;
    this.added = added;
  }
}

export const InvitationPayload = payloadOf(Invitation, {
  type: 'InvitationPayload',
  field: 'invitation',
  description: 'The invitation as it is now.',
});
