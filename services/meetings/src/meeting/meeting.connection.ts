import { connectionOf } from '@oversight/kernel';
import { Meeting } from './meeting.entity.ts';

export const MeetingConnection = connectionOf(Meeting);
