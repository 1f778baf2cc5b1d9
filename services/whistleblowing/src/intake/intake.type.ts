import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { IdentityMode } from './identity-modes.ts';
import { QuestionCode } from './questions.ts';

registerEnumType(QuestionCode, {
  name: 'WhistleblowingQuestionCode',
  description: 'What a report answers: what, where, when, who, how (4W1H), and three more.',
});
registerEnumType(IdentityMode, {
  name: 'WhistleblowingIdentityMode',
  description: 'Who may know who the reporter is.',
});

@ObjectType({ simpleResolvers: true })
class WhistleblowingQuestion {
  @Field(() => QuestionCode)
  readonly code: QuestionCode;

  @Field(() => String)
  readonly text: string;

  @Field(() => Boolean, {
    description: 'One of the five that make a report complete. A report without them is never refused.',
  })
  readonly forCompleteness: boolean;
}

@ObjectType({ simpleResolvers: true })
class WhistleblowingIdentityChoice {
  @Field(() => IdentityMode)
  readonly mode: IdentityMode;

  @Field(() => String)
  readonly label: string;

  @Field(() => String, { description: 'What follows from the choice.' })
  readonly meaning: string;
}

@ObjectType({ simpleResolvers: true, description: 'A place to which a report or complaint can be brought.' })
class WhistleblowingChannel {
  @Field(() => String)
  readonly code: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => String, { description: 'What it is for.' })
  readonly use: string;

  @Field(() => String, { nullable: true, description: 'Web address, where one is known.' })
  readonly url?: string;
}

@ObjectType({ simpleResolvers: true })
class WhistleblowingLegalBasis {
  @Field(() => String, { description: 'As cited: "Keputusan KPU 915/2025".' })
  readonly citation: string;

  @Field(() => String)
  readonly about: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How to report a violation within KPU, what is promised, and what is not.',
})
export class WhistleblowingIntake {
  @Field(() => WhistleblowingChannel, { description: 'The channel for violations within KPU.' })
  readonly channel: WhistleblowingChannel;

  @Field(() => [WhistleblowingQuestion])
  readonly questions: WhistleblowingQuestion[];

  @Field(() => [WhistleblowingIdentityChoice])
  readonly identityModes: WhistleblowingIdentityChoice[];

  @Field(() => [String], { description: 'What a reporter may count on.' })
  readonly promises: string[];

  @Field(() => [String], { description: 'What it cannot do.' })
  readonly limits: string[];

  @Field(() => [WhistleblowingLegalBasis])
  readonly legalBasis: WhistleblowingLegalBasis[];

  @Field(() => [WhistleblowingChannel], {
    description: 'Where a matter goes that is not for this system: public services, gratifications, ethics.',
  })
  readonly otherChannels: WhistleblowingChannel[];
}
