import { Field, ObjectType } from 'type-graphql';
import { MeetingDocument } from './meeting-document.entity.ts';

@ObjectType({ simpleResolvers: true, description: 'The document as it is now.' })
export class MeetingDocumentPayload {
  @Field(() => MeetingDocument)
  readonly document: MeetingDocument;

  constructor(document: MeetingDocument) {
    this.document = document;
  }
}
