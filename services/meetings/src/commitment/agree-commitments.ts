import { badInput, codesOf, mayAct, orNotFound, shown, today } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { leadMeeting } from '../meeting/hold-meeting.ts';
import type { Meeting } from '../meeting/meeting.entity.ts';
import { dayOfMeeting } from '../meeting/meeting-days.ts';
import { Commitment } from './commitment.entity.ts';
import { IN_SIGHT_OF_HOST } from './commitment.policy.ts';
import { CommitmentLink } from './commitment-link.entity.ts';
import { checkDue, wordsSaid } from './commitment-words.ts';
import type { AgreeCommitmentsInput } from './commitment-writing.inputs.ts';

const MOST = 600;

/** One commitment for each office that promised; tied to the recommendation it is to settle, where there is one. */
export async function agreeCommitments(
  context: Context,
  meeting: Meeting,
  { organisationCodes, recommendationId, dueDate, ...said }: AgreeCommitmentsInput,
): Promise<Commitment[]> {
  const { em, viewer } = context;
  await leadMeeting(em, meeting);
  meeting.promise(viewer.subject, 'Nothing is promised in it any more');
  const offices = [...new Set(organisationCodes)];
  if (offices.length === 0 || offices.length > MOST)
    throw badInput('organisationCodes', `From 1 to ${MOST} offices.`);
  for (const office of offices) mustBeThere(context, meeting, office);
  const agreedOn = dayOfMeeting(today(), meeting);
  if (dueDate !== undefined) checkDue(dueDate, agreedOn);
  const words = wordsSaid(said);
  if (recommendationId !== undefined) await mustConcern(context, recommendationId, offices);

  return offices.map((office) => {
    const scope = codesOf(office) as object;
    const commitment = em.create(Commitment, {
      ...scope,
      meetingId: meeting.id,
      ...words,
      agreedOn,
      dueDate,
      originalDueDate: dueDate,
      agreedBy: viewer.subject,
      hostCode: meeting.organisationCode,
      provenance: 'RECORDED',
    } as never);
    if (recommendationId !== undefined)
      em.create(CommitmentLink, {
        ...scope,
        commitment,
        recommendationId,
        restricted: true,
        needToKnow: [],
      } as never);
    return commitment;
  });
}

function mustBeThere({ viewer }: Context, meeting: Meeting, office: string): void {
  if (!meeting.addressedOffices.includes(office))
    throw badInput('organisationCodes', `${shown(office)} was not invited.`);
  if (!mayAct(viewer, IN_SIGHT_OF_HOST, office))
    throw badInput(
      'organisationCodes',
      `You see no commitments of ${office}: its inspectorate writes them down.`,
    );
}

/** One that is not visible, not known, or another office's, is one answer. */
async function mustConcern({ loaders }: Context, id: string, offices: readonly string[]): Promise<void> {
  const found = await orNotFound('recommendation', loaders.knownRecommendation.load(id));
  if (!offices.every((office) => found.addressedOffices.includes(office)))
    throw badInput('recommendationId', 'It is not addressed to each of these offices.');
}
