import { Field, ID, InputType, Int } from 'type-graphql';
import { SecurityClassification } from '../meeting/meeting.enums.ts';
import { DocumentKind } from './document-kind.ts';

const UPLOAD =
  'An upload that has arrived at `/files/meetings/uploads`; each is used once, by whoever sent it.';

@InputType({ description: 'A document for a meeting, with its first version.' })
export class AddMeetingDocumentInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => ID, { nullable: true, description: 'The session whose material it is.' })
  sessionId?: string;

  @Field(() => DocumentKind)
  kind: DocumentKind;

  @Field({ description: 'At most 300 characters.' })
  title: string;

  @Field(() => SecurityClassification)
  classification: SecurityClassification;

  @Field(() => ID, { description: UPLOAD })
  uploadId: string;
}

@InputType({ description: 'Another version of a document; the others stay.' })
export class AddDocumentVersionInput {
  @Field(() => ID)
  documentId: string;

  @Field(() => ID, { description: UPLOAD })
  uploadId: string;

  @Field(() => Int, { description: '`version` of the document as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'A document that no longer holds.' })
export class WithdrawMeetingDocumentInput {
  @Field(() => ID)
  documentId: string;

  @Field({ description: 'Why: at most 500 characters.' })
  reason: string;

  @Field(() => Int, { description: '`version` of the document as last read.' })
  expectedVersion: number;
}
