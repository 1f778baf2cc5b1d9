import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A file by which an office shows that a commitment is kept.' })
export class AddCommitmentEvidenceInput {
  @Field(() => ID)
  commitmentId: string;

  @Field({ description: 'What it shows: at most 300 characters.' })
  title: string;

  @Field(() => ID, {
    description:
      'An upload that has arrived at `/files/meetings/uploads`; each is used once, by whoever sent it.',
  })
  uploadId: string;
}
