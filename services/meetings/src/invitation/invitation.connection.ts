import { connectionOf } from '@oversight/kernel';
import { Invitation } from './invitation.entity.ts';

export const InvitationConnection = connectionOf(Invitation);
