import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({
  description:
    'Which control failed, as a reviewer of APIP judges: the one proposed, another one, or none of KPU.',
})
export class ConfirmCauseInput {
  @Field(() => ID)
  findingId: string;

  @Field(() => String, {
    nullable: true,
    description: 'The control, "3.7"; when it is not given, the one proposed.',
  })
  causeSubElement?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: the cause came from outside KPU; it never counts to a pattern.',
  })
  external?: boolean;

  @Field(() => Int, { description: '`version` of the finding as last read.' })
  expectedVersion: number;
}
