import type { Opt } from '@mikro-orm/core';
import { Enum, Index, Property } from '@mikro-orm/decorators/legacy';
import { Addressed, DateScalar } from '@oversight/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { AttendanceMode } from '../vocabulary.ts';
import { MeetingType, OversightTopic, SecurityClassification } from './meeting.enums.ts';

/** What a host says of a meeting: when, where, about what, and for whom. */
@ObjectType({ simpleResolvers: true })
export abstract class MeetingPlan extends Addressed {
  @Field(() => String, { nullable: true, description: 'Number of the invitation (nomor surat undangan).' })
  @Property({ length: 60, nullable: true })
  number?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Date of the invitation (tanggal surat undangan), where known.',
  })
  @Property({ type: 'date', nullable: true })
  invitedOn?: string;

  @Field({ description: 'Full title, in Indonesian.' })
  @Property({ length: 300 })
  title: string;

  @Field(() => MeetingType)
  @Enum({ items: () => Object.values(MeetingType) })
  type: MeetingType;

  @Field(() => DateScalar, { description: 'First day, in `timeZone`.' })
  @Index()
  @Property({ type: 'date' })
  startsOn: string;

  @Field(() => DateScalar, {
    description: 'Last day, in `timeZone`; the first one for a meeting of one day.',
  })
  @Property({ type: 'date' })
  endsOn: string;

  @Field({ nullable: true, description: 'When it begins, where the hour is known.' })
  @Property({ nullable: true })
  startsAt?: Date;

  @Field({ nullable: true, description: 'When it ends, where the hour is known.' })
  @Property({ nullable: true })
  endsAt?: Date;

  @Field({ description: 'IANA time zone of the meeting: "Asia/Jakarta" is WIB.' })
  @Property({ length: 40 })
  timeZone: string;

  @Field(() => String, { nullable: true, description: 'Place, where one is known and it has one.' })
  @Property({ length: 200, nullable: true })
  venue?: string;

  @Field(() => AttendanceMode)
  @Enum({ items: () => Object.values(AttendanceMode) })
  mode: AttendanceMode;

  @Field(() => String, { nullable: true, description: 'What it is meant to achieve, in Indonesian.' })
  @Property({ length: 1000, nullable: true })
  purpose?: string;

  @Field(() => [String], { description: 'What was discussed besides the sessions, in Indonesian.' })
  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  discussionThemes: string[] & Opt;

  /** Bodies outside KPU that sent speakers, also where it is not known for which session. */
  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  externalBodyCodes: string[] & Opt;

  @Field(() => String, { nullable: true, description: 'Regulation or order it is held under (dasar).' })
  @Property({ length: 500, nullable: true })
  legalBasis?: string;

  @Field(() => String, {
    nullable: true,
    description: 'What pays for it (sumber anggaran): DIPA, hibah pemilihan …',
  })
  @Property({ length: 200, nullable: true })
  budgetSource?: string;

  @Field(() => [OversightTopic], {
    description: 'What it teaches or settles of oversight; by these, training coverage is counted.',
  })
  @Enum({ items: () => Object.values(OversightTopic), array: true, default: [] })
  topics: OversightTopic[] & Opt;

  @Field(() => SecurityClassification)
  @Enum({ items: () => Object.values(SecurityClassification) })
  classification: SecurityClassification;

  @Field(() => String, { nullable: true, description: 'Series of meetings it belongs to, by its name.' })
  @Index()
  @Property({ length: 120, nullable: true })
  series?: string;

  @Field(() => Int, { nullable: true, description: 'Which of the series’ waves (gelombang), from 1.' })
  @Property({ type: 'smallint', nullable: true })
  wave?: number;

  @Field(() => String, {
    nullable: true,
    description: 'Which of the classes that are held side by side (kelas paralel).',
  })
  @Property({ length: 60, nullable: true })
  parallelClass?: string;
}
