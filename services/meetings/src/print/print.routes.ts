import { type HttpRoute, notFound, printable } from '@oversight/kernel';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.ts';
import { Invitation } from '../invitation/invitation.entity.ts';
import { Meeting } from '../meeting/meeting.entity.ts';
import { MeetingSession } from '../meeting/meeting-session.entity.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { Office } from '../office/office.entity.ts';
import { printInvitation } from './print-invitation.ts';
import { printMinutes } from './print-minutes.ts';
import { PRINT_STYLE } from './print-style.ts';

type Manager = Context['em'];

/** A meeting, where it is visible. */
async function meetingOf(em: Manager, id = ''): Promise<Meeting> {
  const meeting = isUuid(id) && (await em.findOne(Meeting, { id }));
  if (!meeting) throw notFound('meeting');
  return meeting;
}

const nameOf = async (em: Manager, code: string): Promise<string> =>
  (await em.findOneOrFail(Office, { code })).officialName;

export const invitationRoute: HttpRoute = {
  under: 'files',
  path: '/:meetingId/invitation.html',
  answer: (question, { within }) =>
    within(question, async ({ em }) => {
      const meeting = await meetingOf(em, question.params.meetingId);
      const invitations = await em.find(Invitation, { meetingId: meeting.id });
      const codes = invitations.map(({ organisationCode }) => organisationCode);
      const offices = await em.find(Office, { code: { $in: codes } }, { orderBy: { code: 'asc' } });
      const sessions = await em.find(
        MeetingSession,
        { meetingId: meeting.id },
        { orderBy: { position: 'asc' } },
      );
      const host = await nameOf(em, meeting.organisationCode);
      const invited = offices.map(({ officialName }) => officialName);
      const letter = printInvitation({ meeting, host, invited, sessions });
      return printable(`Undangan ${meeting.title}`, PRINT_STYLE, letter);
    }),
};

export const minutesRoute: HttpRoute = {
  under: 'files',
  path: '/:meetingId/minutes.html',
  answer: (question, { within }) =>
    within(question, async ({ em }) => {
      const meeting = await meetingOf(em, question.params.meetingId);
      const minutes = await em.findOne(Minutes, { meetingId: meeting.id });
      if (!minutes) throw notFound('minutes');
      const host = await nameOf(em, meeting.organisationCode);
      return printable(`Notula ${meeting.title}`, PRINT_STYLE, printMinutes(meeting, minutes, host));
    }),
};
