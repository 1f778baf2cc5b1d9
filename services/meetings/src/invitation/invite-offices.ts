import { badInput, codesOf, regionOf, shown, textOrNone } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { leadMeeting } from '../meeting/hold-meeting.ts';
import type { Meeting } from '../meeting/meeting.entity.ts';
import { mustBe, PLANNED } from '../meeting/meeting-steps.ts';
import { Office } from '../office/office.entity.ts';
import { Invitation } from './invitation.entity.ts';
import type { InviteOfficesInput } from './invitation.inputs.ts';
import { mustBeDivision } from './must-be-division.ts';
import { timesSent } from './times-sent.ts';

const MOST = 600;

/** Invites offices, or asks those already invited for somebody else; answers how many are new. */
export async function inviteOffices(
  { em, loaders }: Context,
  meeting: Meeting,
  input: InviteOfficesInput,
): Promise<number> {
  await leadMeeting(em, meeting);
  mustBe(meeting, PLANNED, 'Nobody can be invited any more');
  const codes = (await codesAsked(em, input)).filter((code) => code !== meeting.organisationCode);
  if (codes.length === 0)
    throw badInput(
      'offices',
      'Name offices that are invited, or a branch with offices of that level; the host is there anyway.',
    );
  const requiredDivision = textOrNone('requiredDivision', input.requiredDivision ?? '', 120);
  if (requiredDivision !== undefined) await mustBeDivision(em, requiredDivision);
  const asked = { requiredRole: input.requiredRole, requiredDivision };
  const there = await em.find(Invitation, { meetingId: meeting.id });
  const byOffice = new Map(there.map((invitation) => [invitation.organisationCode, invitation]));
  // While it is INVITED, an invitation goes out at once.
  const sentBefore = (await timesSent(loaders, meeting)) - (meeting.status === 'INVITED' ? 1 : 0);
  for (const code of codes) {
    const invited = byOffice.get(code);
    if (invited) invited.ask(asked);
    else
      em.create(Invitation, {
        ...(codesOf(code) as object),
        meetingId: meeting.id,
        ...asked,
        sentBefore,
        provenance: 'RECORDED',
      } as never);
  }
  meeting.address([...byOffice.keys(), ...codes]);
  return codes.filter((code) => !byOffice.has(code)).length;
}

/** The offices meant; a code that is none of KPU's is refused by name. */
async function codesAsked(
  em: Context['em'],
  { offices, under, level }: InviteOfficesInput,
): Promise<string[]> {
  if ((offices === undefined) === (under === undefined))
    throw badInput('offices', 'Give exactly one of `offices` and `under`.');
  if (offices !== undefined) {
    if (offices.length > MOST) throw badInput('offices', `At most ${MOST} offices at once.`);
    const known = await em.find(Office, { code: { $in: offices } });
    const unknown = offices.find((code) => !known.some((office) => office.code === code));
    if (unknown !== undefined) throw badInput('offices', `${shown(unknown)} is the code of no office.`);
    return known.map(({ code }) => code);
  }
  const { organisationCode, provinceCode, regencyCode } = regionOf('under', under as string);
  const branch =
    regencyCode === undefined ? (provinceCode === 0 ? {} : { provinceCode }) : { code: organisationCode };
  const found = await em.find(Office, { ...branch, ...(level && { level }) }, { orderBy: { code: 'asc' } });
  return found.map(({ code }) => code);
}
