import { DateScalar } from '@oversight/kernel';
import { Field, InputType, Int } from 'type-graphql';
import { OversightTopic } from './meeting.enums.ts';
import type { MeetingSaid } from './meeting-details.ts';

/** What a host may say of a meeting in any input. */
@InputType()
export abstract class MeetingDetailsInput implements MeetingSaid {
  @Field(() => String, {
    nullable: true,
    description:
      'Number of the invitation (nomor surat undangan), at most 60 characters; an empty text takes it away.',
  })
  number?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Date of the invitation: not after the first day, and at most 366 days before it.',
  })
  invitedOn?: string;

  @Field({ nullable: true, description: 'On the first day, in `timeZone`.' })
  startsAt?: Date;

  @Field({ nullable: true, description: 'On the last day, in `timeZone`.' })
  endsAt?: Date;

  @Field(() => String, {
    nullable: true,
    description: 'At most 200 characters; an empty text takes it away.',
  })
  venue?: string;

  @Field(() => String, {
    nullable: true,
    description: 'At most 1000 characters; an empty text takes it away.',
  })
  purpose?: string;

  @Field(() => [String], {
    nullable: true,
    description: 'At most 30, of 300 characters each; they replace those there are.',
  })
  discussionThemes?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'At most 500 characters; an empty text takes it away.',
  })
  legalBasis?: string;

  @Field(() => String, {
    nullable: true,
    description: 'At most 200 characters; an empty text takes it away.',
  })
  budgetSource?: string;

  @Field(() => [OversightTopic], { nullable: true, description: 'They replace those there are.' })
  topics?: OversightTopic[];

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of external bodies; they replace those there are.',
  })
  externalBodyCodes?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'At most 120 characters; an empty text takes it away.',
  })
  series?: string;

  @Field(() => Int, { nullable: true, description: 'From 1 to 99.' })
  wave?: number;

  @Field(() => String, { nullable: true, description: 'At most 60 characters; an empty text takes it away.' })
  parallelClass?: string;
}
