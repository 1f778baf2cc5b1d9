import { DateScalar } from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A report that is to be made known to the offices it is addressed to.' })
export class IssueReportInput {
  @Field(() => ID)
  reportId: string;

  @Field(() => Int, {
    description: '`version` of the report as last read: it counts every change of what is in it.',
  })
  expectedVersion: number;
}

@InputType({ description: 'That an office received a report on another day than was recorded.' })
export class CorrectReceiptInput {
  @Field(() => ID)
  reportId: string;

  @Field({ description: 'Kemendagri code of an office it is addressed to.' })
  organisationCode: string;

  @Field(() => DateScalar, {
    description:
      'The day that holds: from the date of the report to today, and not after the office answered or a status was decided of its part.',
  })
  receivedOn: string;

  @Field({ description: 'Why, at most 500 characters.' })
  reason: string;

  @Field(() => Int, { description: '`version` of the addressee (`ReportAddressee`) as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'That a restricted report is kept to a few no longer.' })
export class ReleaseReportInput {
  @Field(() => ID)
  reportId: string;

  @Field(() => Int, { description: '`version` of the report as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'Who may read a restricted report. With nobody to add or remove it says who may.' })
export class NameReadersInput {
  @Field(() => ID)
  reportId: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Subjects, of at most 200 characters. A name opens it to inspectors and the compliance team only.',
  })
  add?: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'Subjects; neither whoever wrote it down nor oneself.',
  })
  remove?: string[];

  @Field(() => Int, { description: '`version` of the report as last read.' })
  expectedVersion: number;
}
