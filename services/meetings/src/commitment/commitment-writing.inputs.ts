import { DateScalar } from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'What offices promised in a meeting: each gets a commitment of its own.' })
export class AgreeCommitmentsInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => [String], {
    description: 'Kemendagri codes of those who promised, at most 600: invited, or the host.',
  })
  organisationCodes: string[];

  @Field({ description: 'What was promised, at most 2000 characters.' })
  text: string;

  @Field(() => String, {
    nullable: true,
    description: 'Position that answers for it, at most 120 characters.',
  })
  owner?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day to keep it, within five years.' })
  dueDate?: string;

  @Field(() => String, {
    nullable: true,
    description: 'By what one sees that it is kept, at most 1000 characters.',
  })
  measure?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The audit recommendation it is to settle; one of those addressed to each of the offices.',
  })
  recommendationId?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The control it is to strengthen (subunsur SPIP): "5.3".',
  })
  subElementCode?: string;

  @Field(() => Int, { description: '`version` of the meeting as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'What a commitment is to say instead; what is not given stays.' })
export class RewordCommitmentInput {
  @Field(() => ID)
  commitmentId: string;

  @Field(() => String, { nullable: true, description: 'At most 2000 characters.' })
  text?: string;

  @Field(() => String, {
    nullable: true,
    description: 'At most 120 characters; an empty text takes it away.',
  })
  owner?: string;

  @Field(() => String, {
    nullable: true,
    description: 'At most 1000 characters; an empty text takes it away.',
  })
  measure?: string;

  @Field(() => String, { nullable: true, description: 'As "5.3"; an empty text takes it away.' })
  subElementCode?: string;

  @Field(() => Int, { description: '`version` of the commitment as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'More time to keep a commitment.' })
export class ExtendCommitmentInput {
  @Field(() => ID)
  commitmentId: string;

  @Field(() => DateScalar, { description: 'The new last day: later than the one there is, and to come.' })
  dueDate: string;

  @Field({ description: 'Why, at most 500 characters.' })
  reason: string;

  @Field(() => Int, { description: '`version` of the commitment as last read.' })
  expectedVersion: number;
}
