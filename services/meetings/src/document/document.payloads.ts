import { payloadOf } from '@oversight/kernel';
import { MeetingDocument } from './meeting-document.entity.ts';

export const MeetingDocumentPayload = payloadOf(MeetingDocument, {
  type: 'MeetingDocumentPayload',
  field: 'document',
  description: 'The document as it is now.',
});
