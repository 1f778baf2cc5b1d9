import { expectVersion, mustAct, orNotFound } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { holdMeeting } from '../meeting/hold-meeting.ts';
import { Meeting } from '../meeting/meeting.entity.ts';
import { HOST_ACT, mayHost } from '../meeting/meeting.policy.ts';
import { meetingOf } from '../meeting/meeting-of.ts';
import { MeetingSession } from '../meeting/meeting-session.entity.ts';
import { addDocument, addVersion } from './add-document.ts';
import {
  AddDocumentVersionInput,
  AddMeetingDocumentInput,
  WithdrawMeetingDocumentInput,
} from './document.inputs.ts';
import { MeetingDocumentPayload } from './document.payloads.ts';
import { DocumentVersion } from './document-version.entity.ts';
import { MeetingDocument } from './meeting-document.entity.ts';

const REFUSAL = 'Only its host may do that to the documents of a meeting.';

@Resolver(() => MeetingDocument)
export class MeetingDocumentResolver {
  @Mutation(() => MeetingDocumentPayload, {
    nullable: true,
    description:
      'Adds a document to a meeting: first send the file to `/files/meetings/uploads` by the tus protocol. By the host. Errors: NOT_FOUND (also of an upload that is another’s or is over a day old), FORBIDDEN, UPLOAD_UNFINISHED, UPLOAD_USED, FILE_TYPE_REFUSED, FILE_HASH_MISMATCH, BAD_USER_INPUT naming the field.',
  })
  async addMeetingDocument(
    @Arg('input', () => AddMeetingDocumentInput) input: AddMeetingDocumentInput,
    @Ctx() context: Context,
  ) {
    const meeting = await meetingOf(context, input);
    mustAct(context.viewer, HOST_ACT, meeting.organisationCode, REFUSAL);
    return new MeetingDocumentPayload(await addDocument(context, meeting, input));
  }

  @Mutation(() => MeetingDocumentPayload, {
    nullable: true,
    description:
      'Adds a version to a document; the ones before stay. By the host. Errors: as `addMeetingDocument`, and CONFLICT, ILLEGAL_STEP when it was withdrawn.',
  })
  async addDocumentVersion(
    @Arg('input', () => AddDocumentVersionInput) input: AddDocumentVersionInput,
    @Ctx() context: Context,
  ) {
    const document = await changing(context, input);
    await addVersion(context, document, input.uploadId);
    return new MeetingDocumentPayload(document);
  }

  @Mutation(() => MeetingDocumentPayload, {
    nullable: true,
    description:
      'Withdraws a document: it stays in the list with the reason, and only the inspectorate and the host can still take its file. By the host. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, ILLEGAL_STEP, BAD_USER_INPUT.',
  })
  async withdrawMeetingDocument(
    @Arg('input', () => WithdrawMeetingDocumentInput) input: WithdrawMeetingDocumentInput,
    @Ctx() context: Context,
  ) {
    const document = await changing(context, input);
    document.withdraw(input.reason, context.viewer.subject);
    return new MeetingDocumentPayload(document);
  }

  @FieldResolver(() => [DocumentVersion], { description: 'The first one first; none is ever replaced.' })
  versions(@Root() { id }: MeetingDocument, @Ctx() { loaders }: Context) {
    return loaders.versionsOfDocument.load(id);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'Null when this viewer may not see it.' })
  meeting(@Root() { meetingId }: MeetingDocument, @Ctx() { loaders }: Context) {
    return loaders.meeting.load(meetingId);
  }

  @FieldResolver(() => MeetingSession, {
    nullable: true,
    description: 'The session whose material it is; null where it is the meeting’s.',
  })
  async session(@Root() { meetingId, sessionId }: MeetingDocument, @Ctx() { loaders }: Context) {
    const sessions: MeetingSession[] = await loaders.sessionsOfMeeting.load(meetingId);
    return sessions.find(({ id }) => id === sessionId);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether this viewer may now add a version to it, or withdraw it.',
  })
  changeable(@Root() document: MeetingDocument, @Ctx() { viewer }: Context): boolean {
    return mayHost(viewer, document) && !document.withdrawn;
  }
}

/** The document as whoever changes it has read it. */
async function changing(
  { em, loaders, viewer }: Context,
  { documentId, expectedVersion }: { documentId: string; expectedVersion: number },
): Promise<MeetingDocument> {
  const document = await orNotFound('document', loaders.document.load(documentId));
  mustAct(viewer, HOST_ACT, document.organisationCode, REFUSAL);
  await holdMeeting(em, await meetingOf({ loaders }, document));
  expectVersion(document, expectedVersion);
  return document;
}
