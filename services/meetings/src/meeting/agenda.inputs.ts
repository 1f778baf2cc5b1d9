import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'One item of the agenda.' })
export class SessionInput {
  @Field(() => ID, { nullable: true, description: 'Of an item that is there and stays; a new one has none.' })
  id?: string;

  @Field({ description: 'At most 300 characters.' })
  topic: string;

  @Field(() => String, {
    nullable: true,
    description: 'Title of the material presented, at most 300 characters.',
  })
  material?: string;

  @Field({ nullable: true, description: 'On one of the meeting’s days, in its `timeZone`.' })
  startsAt?: Date;

  @Field(() => String, { nullable: true, description: 'At most 120 characters.' })
  speakerName?: string;

  @Field(() => String, { nullable: true, description: 'Position of the speaker, at most 200 characters.' })
  speakerTitle?: string;

  @Field(() => String, { nullable: true, description: 'Code of the external body they come from: "BPKP".' })
  institutionCode?: string;
}

@InputType({ description: 'The whole agenda, in order; an item that is not named goes.' })
export class SetAgendaInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => [SessionInput], { description: 'At most 50.' })
  sessions: SessionInput[];

  @Field(() => Int, { description: '`version` of the meeting as last read.' })
  expectedVersion: number;
}
