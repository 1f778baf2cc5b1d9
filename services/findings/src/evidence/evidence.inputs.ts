import { Field, ID, InputType, Int } from 'type-graphql';
import { EvidenceKind } from './evidence-kind.ts';

const UPLOAD =
  'An upload that has arrived at `/files/findings/uploads`; each is used once, by whoever sent it.';

@InputType({ description: 'What an office shows that it did what was asked, with its first version.' })
export class AddEvidenceInput {
  @Field(() => ID, { description: 'The office’s part in the recommendation.' })
  addresseeId: string;

  @Field(() => EvidenceKind)
  kind: EvidenceKind;

  @Field({ description: 'What it shows: at most 300 characters.' })
  title: string;

  @Field(() => String, {
    nullable: true,
    description: 'NTPN, 16 letters and digits: of a TREASURY_RECEIPT, and of nothing else.',
  })
  ntpn?: string;

  @Field(() => ID, { description: UPLOAD })
  uploadId: string;
}

@InputType({ description: 'Another version of evidence; the others stay.' })
export class AddEvidenceVersionInput {
  @Field(() => ID)
  evidenceId: string;

  @Field(() => ID, { description: UPLOAD })
  uploadId: string;

  @Field(() => Int, { description: '`version` of the evidence as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'Evidence that is not to be shown after all.' })
export class WithdrawEvidenceInput {
  @Field(() => ID)
  evidenceId: string;

  @Field({ description: 'Why: at most 500 characters.' })
  reason: string;

  @Field(() => Int, { description: '`version` of the evidence as last read.' })
  expectedVersion: number;
}
