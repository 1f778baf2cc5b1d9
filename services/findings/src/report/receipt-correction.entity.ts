import type { Opt } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar } from '@oversight/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { historyOnly, takesScope } from '../audit-scope.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { receiptCorrectionPolicies } from './report.policy.ts';
import { ReportAddressee } from './report-addressee.entity.ts';

export const REASON_LENGTH = 500;

/** That an office received a report on another day than was recorded: every clock of that office was set anew. */
@ObjectType({
  simpleResolvers: true,
  description: 'That day 0 of an office was recorded wrongly, and was set anew: never changed.',
})
@Entity({
  tableName: 'receipt_correction',
  rowLevelSecurity: 'force',
  policies: receiptCorrectionPolicies,
  triggers: [takesScope('receipt_correction'), historyOnly('A correction is never changed.')],
})
export class ReceiptCorrection extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @Index()
  @ManyToOne(() => ReportAddressee, { mapToPk: true, fieldName: 'report_addressee_id' })
  readonly reportAddresseeId: string;

  @Field(() => DateScalar, { description: 'The day that was recorded before.' })
  @Property({ type: 'date', fieldName: 'from_date' })
  readonly from: string;

  @Field(() => DateScalar, { description: 'The day that holds instead.' })
  @Property({ type: 'date', fieldName: 'to_date' })
  readonly to: string;

  /** Withheld from BI. */
  @Property({ length: REASON_LENGTH })
  readonly reason: string;

  @Field({ description: 'When it was corrected.' })
  @Property({ type: 'datetime', length: 3 })
  readonly recordedAt: Date;

  /** Subject of whoever corrected it. */
  @Property({ length: 200 })
  readonly recordedBy: string;
}
