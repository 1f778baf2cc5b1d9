import { DateScalar } from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AuditOpinion, AuditType, ReportSource } from '../vocabulary.ts';

@InputType({ description: 'An office that gets the report.' })
export class ReportAddresseeInput {
  @Field({ description: 'Kemendagri code.' })
  organisationCode: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day on which it arrived there (tanda terima): from the date of the report to today. Needed before it is issued.',
  })
  receivedOn?: string;
}

@InputType()
abstract class ReportDetailsInput {
  @Field(() => Int, {
    nullable: true,
    description: 'First year audited, where there are several: at most ten.',
  })
  firstFiscalYear?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Half of the year, 1 or 2, in which BPK summarises it (IHPS).',
  })
  semester?: number;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the letter of assignment (surat tugas), at most 120 characters.',
  })
  engagementNumber?: string;

  @Field(() => AuditOpinion, { nullable: true, description: 'Of a financial audit of BPK only.' })
  opinion?: AuditOpinion;

  @Field(() => String, {
    nullable: true,
    description:
      'Its id where it came from, at most 100 characters; unique for the office audited and the source.',
  })
  externalRef?: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Kept to those named and to engaged auditors until it is released; always so of INVESTIGATIVE.',
  })
  restricted?: boolean;
}

@InputType({ description: 'A report as it is written down: a draft that is seen on its desk only.' })
export class RecordReportInput extends ReportDetailsInput {
  @Field(() => ID, {
    description: 'Kemendagri code of the office audited; the report is addressed to it too.',
  })
  organisationCode: string;

  @Field(() => ReportSource)
  source: ReportSource;

  @Field(() => AuditType, { description: 'One that this source makes (UU 15/2004, PP 60/2008 article 48).' })
  type: AuditType;

  @Field({ description: 'Number of the report, at most 80 characters.' })
  number: string;

  @Field({ description: 'At most 200 characters.' })
  title: string;

  @Field(() => DateScalar, { description: 'Date of the report: not to come.' })
  reportedOn: string;

  @Field(() => Int, { description: 'Fiscal year audited, the last where there are several.' })
  fiscalYear: number;

  @Field(() => [ReportAddresseeInput], {
    nullable: true,
    description: 'Other offices that get it, and when it arrived; at most 600, each once.',
  })
  addressees?: ReportAddresseeInput[];

  @Field(() => [String], {
    nullable: true,
    description:
      'Subjects who may read it while it is restricted, at most 100; whoever writes it down is one by itself.',
  })
  readers?: string[];
}

@InputType({
  description:
    'What a draft is to say instead; what is not given stays, and an empty text takes away what may be absent.',
})
export class ChangeReportInput extends ReportDetailsInput {
  @Field(() => ID)
  reportId: string;

  @Field(() => AuditType, { nullable: true })
  type?: AuditType;

  @Field(() => String, { nullable: true, description: 'At most 80 characters.' })
  number?: string;

  @Field(() => String, { nullable: true, description: 'At most 200 characters.' })
  title?: string;

  @Field(() => DateScalar, { nullable: true })
  reportedOn?: string;

  @Field(() => Int, { nullable: true })
  fiscalYear?: number;

  @Field(() => Boolean, { nullable: true, description: 'True takes the opinion away.' })
  withoutOpinion?: boolean;

  @Field(() => [String], {
    nullable: true,
    description: 'Offices that do not get it after all: none that a finding or a recommendation is about.',
  })
  removeAddressees?: string[];

  @Field(() => Int, { description: '`version` of the report as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'More offices that get the report, or the day on which it arrived there.' })
export class AddReportAddresseesInput {
  @Field(() => ID)
  reportId: string;

  @Field(() => [ReportAddresseeInput], { description: 'From 1 to 600, each once.' })
  addressees: ReportAddresseeInput[];

  @Field(() => Int, { description: '`version` of the report as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'A draft that is to be no more, with its findings and recommendations.' })
export class DiscardReportInput {
  @Field(() => ID)
  reportId: string;

  @Field(() => Int, { description: '`version` of the report as last read.' })
  expectedVersion: number;
}
