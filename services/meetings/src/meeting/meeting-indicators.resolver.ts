import { Ratio, regionOf } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { MeetingIndicators } from './meeting-indicators.ts';

@Resolver(() => MeetingIndicators)
export class MeetingIndicatorsResolver {
  @FieldResolver(() => Ratio, {
    nullable: true,
    description:
      'M1, cakupan kehadiran: invited offices of which at least one person attended ÷ invited offices. Null while the attendance list is not known to be complete, when none was invited, or when this viewer may not see the attendance of every office counted; the whole of a PUBLIC national meeting of five or more offices is for everybody. Errors: BAD_USER_INPUT when `under` is no Kemendagri code.',
  })
  attendanceCoverage(
    @Root() { meetingId }: MeetingIndicators,
    @Arg('under', () => String, {
      nullable: true,
      description:
        'Only the invited offices of this branch: "71" a province with its regencies; "00" is all.',
    })
    under: string | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<Ratio | undefined> {
    if (under !== undefined) regionOf('under', under);
    return loaders.attendanceCoverage.load({ meetingId, under: under === '00' ? undefined : under });
  }
}
