import { type HttpRoute, isWithinReach, notFound, printable, type Viewer } from '@oversight/kernel';
import { validate as isUuid } from 'uuid';
import { ratesOf } from '../attendance/attendance-rates.loader.ts';
import { Commitment } from '../commitment/commitment.entity.ts';
import { COMMITMENT_TEXT_REACH } from '../commitment/commitment.policy.ts';
import type { Context } from '../context.ts';
import { Invitation } from '../invitation/invitation.entity.ts';
import { Meeting } from '../meeting/meeting.entity.ts';
import { MeetingSession } from '../meeting/meeting-session.entity.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { Office } from '../office/office.entity.ts';
import { askedOf } from './print-addressees.ts';
import type { Promised } from './print-commitments.ts';
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

async function namesOf(
  em: Manager,
  rows: readonly { readonly organisationCode: string }[],
): Promise<Map<string, string>> {
  const codes = [...new Set(rows.map(({ organisationCode }) => organisationCode))];
  const offices = await em.find(Office, { code: { $in: codes } });
  return new Map(offices.map(({ code, officialName }) => [code, officialName]));
}

/** What was promised in it, as far as this reader reads its words. */
async function promisedIn(em: Manager, viewer: Viewer, meeting: Meeting): Promise<Promised> {
  const reads = (office: string): boolean => isWithinReach(viewer, COMMITMENT_TEXT_REACH, office);
  const found = await em.find(
    Commitment,
    { meetingId: meeting.id },
    { orderBy: { organisationCode: 'asc', dueOrLast: 'asc', id: 'asc' } },
  );
  const commitments = found.filter(({ organisationCode }) => reads(organisationCode));
  const whole = meeting.addressedOffices.every(reads);
  return { commitments, offices: await namesOf(em, commitments), whole };
}

export const invitationRoute: HttpRoute = {
  under: 'files',
  path: '/:meetingId/invitation.html',
  answer: (question, { within }) =>
    within(question, async ({ em }) => {
      const meeting = await meetingOf(em, question.params.meetingId);
      const invitations = await em.find(Invitation, { meetingId: meeting.id });
      const offices = await namesOf(em, invitations);
      const sessions = await em.find(
        MeetingSession,
        { meetingId: meeting.id },
        { orderBy: { position: 'asc' } },
      );
      const host = await nameOf(em, meeting.organisationCode);
      const letter = printInvitation({ meeting, host, asked: askedOf(invitations, offices), sessions });
      return printable(`Undangan ${meeting.title}`, PRINT_STYLE, letter);
    }),
};

export const minutesRoute: HttpRoute = {
  under: 'files',
  path: '/:meetingId/minutes.html',
  answer: (question, { within }) =>
    within(question, async ({ em, viewer }) => {
      const meeting = await meetingOf(em, question.params.meetingId);
      const minutes = await em.findOne(Minutes, { meetingId: meeting.id });
      if (!minutes) throw notFound('minutes');
      const host = await nameOf(em, meeting.organisationCode);
      const promised = await promisedIn(em, viewer, meeting);
      const attendance = await ratesOf(em).load({ meetingId: meeting.id });
      const sheet = printMinutes({ meeting, minutes, host, promised, attendance });
      return printable(`Notula ${meeting.title}`, PRINT_STYLE, sheet);
    }),
};
