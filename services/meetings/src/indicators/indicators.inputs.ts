import { DateScalar } from '@oversight/kernel';
import { ArgsType, Field } from 'type-graphql';
import { ReportSource } from '../recommendation/report-source.ts';

/** As of when a number counts, and of which commitments. */
@ArgsType()
export class MeetingIndicatorArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Commitments as recorded at the end of this day (WIB), and meetings that were over by then with their attendance and minutes as recorded now; today when not given.',
  })
  asOf?: string;

  @Field(() => ReportSource, {
    nullable: true,
    description: 'Only commitments tied to a recommendation of this auditor that is not restricted.',
  })
  tiedTo?: ReportSource;
}

/** Of what time, series and reports a number counts. */
@ArgsType()
export class IndicatorArgs extends MeetingIndicatorArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Meetings that began on this day or later, commitments agreed then; all when not given.',
  })
  from?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Up to, but without, this day.' })
  to?: string;

  @Field(() => String, { nullable: true, description: 'Only meetings of this series.' })
  series?: string;
}
