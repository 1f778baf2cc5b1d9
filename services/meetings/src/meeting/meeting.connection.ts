import { connectionOf } from '@oversight/kernel';
import { Invitation } from './invitation.entity.ts';
import { Meeting } from './meeting.entity.ts';

export const MeetingConnection = connectionOf(Meeting);
export const InvitationConnection = connectionOf(Invitation);
