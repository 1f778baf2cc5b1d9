import { Ratio, regionOf } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { timeOf } from '../indicators/indicator-question.ts';
import { MeetingIndicatorArgs } from '../indicators/indicators.inputs.ts';
import { mayCount } from '../indicators/indicators.policy.ts';
import { OfficeMeetingIndicators } from '../indicators/office-meeting-indicators.ts';
import { ProvinceMeetingIndicators } from '../indicators/province-meeting-indicators.ts';
import { MeetingIndicators } from './meeting-indicators.ts';

@Resolver(() => MeetingIndicators)
export class MeetingIndicatorsResolver {
  @FieldResolver(() => Ratio, {
    nullable: true,
    description:
      'M1, cakupan kehadiran: invited offices of which at least one person attended ÷ invited offices. Null while the attendance list is not known to be complete, when none was invited, or when this viewer may not see the attendance of every office counted; the whole of a PUBLIC national meeting of five or more offices is for everybody. Errors: BAD_USER_INPUT when `under` is no Kemendagri code.',
  })
  async attendanceCoverage(
    @Root() { meetingId }: MeetingIndicators,
    @Arg('under', () => String, {
      nullable: true,
      description:
        'Only the invited offices of this branch: "71" a province with its regencies; "00" is all.',
    })
    under: string | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<Ratio | undefined> {
    const rates = await loaders.attendanceRates.load(questionOf(meetingId, under));
    return rates && new Ratio(rates.attended, rates.invited);
  }

  @FieldResolver(() => Ratio, {
    nullable: true,
    description:
      'M2, kehadiran divisi terkait: invited offices from which somebody of the invited role and, where one is named, of the invited division came, not somebody in their place (diwakili) ÷ invited offices. Null as `attendanceCoverage`, and for the public. Errors: BAD_USER_INPUT when `under` is no Kemendagri code.',
  })
  async competentAttendance(
    @Root() { meetingId }: MeetingIndicators,
    @Arg('under', () => String, { nullable: true, description: 'As in `attendanceCoverage`.' })
    under: string | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<Ratio | undefined> {
    const rates = await loaders.attendanceRates.load(questionOf(meetingId, under));
    return rates && rates.competent !== null ? new Ratio(rates.competent, rates.invited) : undefined;
  }

  @FieldResolver(() => OfficeMeetingIndicators, {
    nullable: true,
    description:
      'What was promised in it, and kept, in numbers; also attendance, once its list is whole. Null unless this viewer sees all that is counted. Errors: BAD_USER_INPUT when `under` is no Kemendagri code, or `asOf` is to come.',
  })
  async numbers(
    @Root() { meetingId }: MeetingIndicators,
    @Arg('under', () => String, { nullable: true, description: 'As in `attendanceCoverage`.' })
    under: string | undefined,
    @Args() { asOf, tiedTo }: MeetingIndicatorArgs,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<OfficeMeetingIndicators | undefined> {
    if (under !== undefined) regionOf('under', under);
    const question = { code: under ?? (await branchOf(meetingId, loaders)), alone: false };
    if (!mayCount(viewer, question)) return undefined;
    return loaders.indicators.load({ ...question, ...timeOf({ asOf }), meetingId, tiedTo });
  }

  @FieldResolver(() => [ProvinceMeetingIndicators], {
    description:
      'The same, province by province, of those whose every office this viewer sees; KPU RI comes first, as "00" and without the provinces. Errors: BAD_USER_INPUT when `asOf` is to come.',
  })
  async byProvince(
    @Root() { meetingId }: MeetingIndicators,
    @Args() { asOf, tiedTo }: MeetingIndicatorArgs,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<ProvinceMeetingIndicators[]> {
    const questions = (await provincesOf(meetingId, loaders))
      .map((code) => ({ code, alone: code === '00' }))
      .filter((question) => mayCount(viewer, question))
      .map((question) => ({ ...question, ...timeOf({ asOf }), meetingId, tiedTo }));
    const indicators = await Promise.all(questions.map((question) => loaders.indicators.load(question)));
    return questions.map(
      ({ code }, index) => new ProvinceMeetingIndicators(code, indicators[index] as OfficeMeetingIndicators),
    );
  }
}

/** Of its host and of those invited: nobody else comes, or promises anything. */
async function provincesOf(meetingId: string, { meeting }: Context['loaders']): Promise<string[]> {
  const found = await meeting.load(meetingId);
  return [...new Set(found?.addressedOffices.map((office) => office.slice(0, 2)))].sort();
}

/** A meeting within one province is whole to whoever sees that province. */
async function branchOf(meetingId: string, loaders: Context['loaders']): Promise<string> {
  const [province = '00', ...others] = await provincesOf(meetingId, loaders);
  return others.length === 0 ? province : '00';
}

function questionOf(meetingId: string, under: string | undefined) {
  if (under !== undefined) regionOf('under', under);
  return { meetingId, under: under === '00' ? undefined : under };
}
