import { connectionOf } from '@oversight/kernel';
import { MeetingDocument } from './meeting-document.entity.ts';

export const MeetingDocumentConnection = connectionOf(MeetingDocument);
