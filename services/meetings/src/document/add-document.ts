import { badInput, claimUpload, DomainError, wordsOf } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { Meeting } from '../meeting/meeting.entity.ts';
import { MeetingSession } from '../meeting/meeting-session.entity.ts';
import { MeetingUpload } from '../upload/meeting-upload.entity.ts';
import type { AddMeetingDocumentInput } from './document.inputs.ts';
import { DocumentVersion } from './document-version.entity.ts';
import { MeetingDocument } from './meeting-document.entity.ts';

/** A document of a meeting with its first version. */
export async function addDocument(
  context: Context,
  meeting: Meeting,
  { kind, title, classification, sessionId, uploadId }: AddMeetingDocumentInput,
): Promise<MeetingDocument> {
  const { id: meetingId } = meeting;
  if (kind === 'MINUTES' && meeting.minutesApprovedOn === undefined)
    throw new DomainError('ILLEGAL_STEP', 'Its minutes are not approved yet.', { field: 'kind' });
  const called = wordsOf('title', title, 300);
  if (sessionId !== undefined && !(await isSessionOf(context, sessionId, meetingId)))
    throw badInput('sessionId', 'The meeting has no such session.');
  const document = context.em.create(MeetingDocument, {
    ...{ meetingId, sessionId, kind, title: called, classification },
    ...scopeOf(meeting),
    meetingClassification: meeting.classification,
  } as never);
  await addVersion(context, document, uploadId);
  return document;
}

/** The next version of a document: what was sent, by whom. */
export async function addVersion(
  context: Context,
  document: MeetingDocument,
  uploadId: string,
): Promise<void> {
  const number = document.nextNumber();
  const file = await claimUpload(context, MeetingUpload, uploadId);
  context.em.create(DocumentVersion, {
    ...file,
    documentId: document.id,
    number,
    uploadedBy: context.viewer.subject,
    ...scopeOf(document),
    ...{ kind: document.kind, classification: document.classification },
    meetingClassification: document.meetingClassification,
  } as never);
}

/** What the database copies anyway: the answer is made before it is read again. */
const scopeOf = (from: Meeting | MeetingDocument) => ({
  published: from.published,
  organisationCode: from.organisationCode,
  provinceCode: from.provinceCode,
  addressedOffices: from.addressedOffices,
  addressedProvinces: from.addressedProvinces,
});

async function isSessionOf({ loaders }: Context, sessionId: string, meetingId: string): Promise<boolean> {
  const sessions: MeetingSession[] = await loaders.sessionsOfMeeting.load(meetingId);
  return sessions.some(({ id }) => id === sessionId);
}
