import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateScalar } from '@oversight/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { runs, SCHEMA, takesScope } from '../audit-scope.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { reportAddresseePolicies } from './report.policy.ts';

/** A referral of what was found there has its day of grace by this receipt. */
const movesGrace = runs(
  'report_addressee',
  'moves_grace',
  'after update of received_on',
  `for each row execute function ${SCHEMA}.move_grace()`,
);

/** That a report is addressed to an office, and when it arrived there: day 0 of every clock of that office. */
@ObjectType({
  simpleResolvers: true,
  description: 'That a report is addressed to an office, and the day on which it arrived there.',
})
@Unique({ properties: ['reportId', 'organisationCode'] })
@Entity({
  tableName: 'report_addressee',
  rowLevelSecurity: 'force',
  policies: reportAddresseePolicies,
  triggers: [takesScope('report_addressee'), movesGrace],
})
export class ReportAddressee extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the office received it (tanda terima); needed before it is issued here.',
  })
  @Property({ type: 'date', nullable: true })
  receivedOn?: string;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;
}
