import { levelOf, type OrganisationCodes } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { Meeting } from './meeting.entity.ts';
import { checkDays, checkInvited } from './meeting-days.ts';
import { meetingDetailsOf } from './meeting-details.ts';
import type { DraftMeetingInput } from './meeting-life.inputs.ts';

/** A new meeting of this host, of which nobody else knows yet. */
export function draftMeeting(
  { em, viewer }: Context,
  host: OrganisationCodes,
  said: Omit<DraftMeetingInput, 'hostCode'>,
): Meeting {
  const details = meetingDetailsOf(said);
  const meeting = em.create(Meeting, {
    ...host,
    level: levelOf(host.organisationCode),
    title: '',
    type: said.type,
    startsOn: said.startsOn,
    endsOn: said.startsOn,
    timeZone: 'Asia/Jakarta',
    mode: said.mode,
    classification: said.classification,
    discussionThemes: [],
    externalBodyCodes: [],
    topics: [],
    ...details,
    addressedOffices: [host.organisationCode],
    addressedProvinces: [host.provinceCode],
    lastStepBy: viewer.subject,
    provenance: 'RECORDED',
  } as never);
  checkDays(meeting);
  checkInvited(meeting);
  return meeting;
}
