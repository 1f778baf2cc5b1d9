import { BulkMode, DateScalar, enumOf } from '@oversight/kernel';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';

/** The steps that need nothing but a note; the others have mutations of their own. */
export const FollowUpMove = enumOf(['DISPOSE', 'DRAFT', 'CONSOLIDATE', 'VERIFY', 'RETURN']);
export type FollowUpMove = keyof typeof FollowUpMove;
registerEnumType(FollowUpMove, {
  name: 'FollowUpMove',
  description:
    'A step of `advanceFollowUp`. SUBMIT is taken by `submitAnswer`, SEND by `sendToAuditor`, ASSESS by the auditor.',
  valuesConfig: {
    DISPOSE: { description: 'The head of the office gives it to a position: RECEIVED → DISPOSED.' },
    DRAFT: {
      description:
        'The office writes its answer: DISPOSED or RETURNED → DRAFTED, and ASSESSED → DRAFTED while it is open.',
    },
    CONSOLIDATE: {
      description: 'The province passes a regency’s answer on: SUBMITTED_TO_PROVINCE → SUBMITTED_TO_APIP.',
    },
    VERIFY: {
      description:
        'APIP finds the evidence sufficient, competent and relevant (Peraturan BPK 2/2017 article 4): SUBMITTED_TO_APIP → VERIFIED_BY_APIP.',
    },
    RETURN: {
      description:
        'Whoever has the answer sends it back, saying why: the province from SUBMITTED_TO_PROVINCE, APIP from SUBMITTED_TO_APIP or VERIFIED_BY_APIP, the auditor from SENT_TO_BPK → RETURNED.',
    },
  },
});

const VERSION = '`version` of the addressee as last read: refused with CONFLICT when it has changed since.';
const TEXT = 'What the office answers, 1 to 8000 characters.';

/** A step is taken with one office’s part, as it was read. */
@InputType()
abstract class AddresseeInput {
  @Field(() => ID)
  addresseeId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;
}

@InputType({ description: 'One step with an office’s part.' })
export class AdvanceFollowUpInput extends AddresseeInput {
  @Field(() => FollowUpMove)
  action: FollowUpMove;

  @Field(() => String, {
    nullable: true,
    description:
      'At most 2000 characters; RETURN needs one, and VERIFY where the office shows no evidence and no deposit.',
  })
  note?: string;

  @Field(() => String, {
    nullable: true,
    description: 'DISPOSE needs it: the position, no name, at most 120 characters.',
  })
  disposedTo?: string;
}

@InputType({ description: 'An office’s answer.' })
export class SubmitAnswerInput extends AddresseeInput {
  @Field({ description: TEXT })
  text: string;

  @Field(() => String, {
    nullable: true,
    description:
      'How you call the answer, at most 100 characters: the same answer sent again under it changes nothing.',
  })
  externalRef?: string;
}

@InputType({ description: 'The answer of one part.' })
class SentAnswerInput {
  @Field(() => ID)
  addresseeId: string;

  @Field({ description: TEXT })
  text: string;

  @Field({
    description: 'How you call the answer, 1 to 100 characters: sent again, it is the same answer.',
  })
  externalRef: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the part is still RECEIVED: to which position it was disposed; it is disposed and drafted along.',
  })
  disposedTo?: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number;
}

@InputType({ description: 'Answers of one office or one province, at most 500 rows.' })
export class SubmitAnswersInput {
  @Field(() => ID, {
    description: 'The office, or the province in whose branch all rows are: "71.10", "71".',
  })
  organisationCode: string;

  @Field(() => [SentAnswerInput])
  rows: SentAnswerInput[];

  @Field(() => BulkMode, { defaultValue: BulkMode.ALL_OR_NOTHING })
  mode: BulkMode;

  @Field({ defaultValue: false, description: 'Only say what would become of each row.' })
  dryRun: boolean;
}

@InputType({ description: 'That BPK has received a verified answer.' })
export class SendToAuditorInput extends AddresseeInput {
  @Field(() => DateScalar, {
    description: 'Day of the receipt (tanda terima): not before APIP verified the answer, nor to come.',
  })
  receivedByAuditorOn: string;

  @Field({ description: 'Number of the receipt, 1 to 80 characters.' })
  receiptNumber: string;
}

@InputType({ description: 'More time to answer, by the auditor.' })
export class ExtendDeadlineInput extends AddresseeInput {
  @Field(() => DateScalar, { description: 'The last day to answer from now on: later than `dueOn` is.' })
  dueOn: string;

  @Field({ description: 'Why, 1 to 500 characters.' })
  reason: string;
}
