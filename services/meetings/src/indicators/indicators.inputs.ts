import { DateScalar } from '@oversight/kernel';
import { ArgsType, Field } from 'type-graphql';
import { ReportSource } from '../recommendation/report-source.ts';

/** Of what time, series and reports a number counts. */
@ArgsType()
export class IndicatorArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'As recorded at the end of this day (WIB); today when not given.',
  })
  asOf?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Meetings that began on this day or later, commitments agreed then; all when not given.',
  })
  from?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Up to, but without, this day.' })
  to?: string;

  @Field(() => String, { nullable: true, description: 'Only meetings of this series.' })
  series?: string;

  @Field(() => ReportSource, {
    nullable: true,
    description: 'Only commitments tied to a recommendation of this auditor that is not restricted.',
  })
  tiedTo?: ReportSource;
}

@ArgsType()
export class MeetingIndicatorArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'As recorded at the end of this day (WIB); today when not given.',
  })
  asOf?: string;

  @Field(() => ReportSource, {
    nullable: true,
    description: 'Only commitments tied to a recommendation of this auditor that is not restricted.',
  })
  tiedTo?: ReportSource;
}
