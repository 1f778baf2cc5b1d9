import { Entity, Enum, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar } from '@oversight/kernel';
import { Field, ObjectType } from 'type-graphql';
import { historyOnly, takesScope } from '../audit-scope.ts';
import { PartOfAudit } from '../part-of-audit.entity.ts';
import { legalHistoryPolicies } from './legal.policy.ts';
import { Referral } from './referral.entity.ts';
import { ReferralStatus } from './referral-status.ts';
import { ReferralAction } from './referral-steps.ts';

export const STEP_NOTE_LENGTH = 2000;
export const DOCUMENT_NUMBER_LENGTH = 120;

/** One step that was taken with a referral, never changed. */
@ObjectType({ simpleResolvers: true, description: 'One step that was taken with a referral.' })
@Entity({
  tableName: 'referral_step',
  rowLevelSecurity: 'force',
  policies: legalHistoryPolicies,
  triggers: [takesScope('referral_step'), historyOnly('A step that was taken is never changed.')],
})
export class ReferralStep extends PartOfAudit {
  @Index()
  @ManyToOne(() => Referral, { mapToPk: true, fieldName: 'referral_id' })
  readonly referralId: string;

  @Field(() => ReferralAction)
  @Enum({ items: () => Object.values(ReferralAction) })
  readonly action: ReferralAction;

  @Field(() => ReferralStatus)
  @Enum({ items: () => Object.values(ReferralStatus), fieldName: 'from_status' })
  readonly from: ReferralStatus;

  @Field(() => ReferralStatus)
  @Enum({ items: () => Object.values(ReferralStatus), fieldName: 'to_status' })
  readonly to: ReferralStatus;

  @Field(() => DateScalar, { nullable: true, description: 'Date of the document that says so.' })
  @Property({ type: 'date', nullable: true })
  readonly documentOn?: string;

  @Field(() => String, { nullable: true, description: 'Number of the document that says so.' })
  @Property({ length: DOCUMENT_NUMBER_LENGTH, nullable: true })
  readonly documentNumber?: string;

  @Field(() => String, { nullable: true, description: 'What was said with it.' })
  @Property({ length: STEP_NOTE_LENGTH, nullable: true })
  readonly note?: string;

  @Field(() => Date, { description: 'When it was recorded.' })
  @Property({ type: 'datetime', length: 3 })
  readonly recordedAt: Date;

  @Field({ description: 'Who recorded it: the subject of the access token.' })
  @Property({ length: 200 })
  readonly takenBy: string;
}
