import type { Opt } from '@mikro-orm/core';
import { Enum, Index, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '@oversight/kernel';
import { ObjectType } from 'type-graphql';
import { InBranchOfAudit } from '../in-branch-of-audit.entity.ts';
import { ReportSource } from '../vocabulary.ts';

const OUTSTANDING = `(case
  when office_status in ('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI') then greatest(share - deposited, 0) else 0 end)`;

/** By what lists are asked and ordered, kept on the row by the database: a list is one statement over one index. */
@ObjectType()
export abstract class ListedAddressee extends InBranchOfAudit {
  /** Of the recommendation. */
  @Enum({ items: () => Object.values(ReportSource), default: ReportSource.APIP })
  readonly source: ReportSource & Opt;

  @Property({ type: 'smallint', default: 0 })
  readonly fiscalYear: number & Opt;

  @Property({ length: 2, default: '' })
  readonly code: string & Opt;

  /** The last day to answer, as it was last extended. */
  @Index()
  @Property({ type: 'date', generated: '(coalesce(extended_to, received_on + 60)) stored' })
  readonly lastDay: string & Opt;

  /** The first complete answer came by day 60, which no extension moves. */
  @Property({
    type: 'boolean',
    generated: '(coalesce(answered_on <= received_on + 60, false)) stored',
  })
  readonly answeredInTime: boolean & Opt;

  /** To order by: one that waits for nothing comes after all that wait. */
  @Index()
  @Property({ type: 'date', generated: `(coalesce(waiting_since, '9999-12-31'::date)) stored` })
  readonly waitingOrLast: string & Opt;

  /** What is still to be paid of the share, while it is open. */
  @Property({ type: RupiahType, generated: `${OUTSTANDING} stored` })
  readonly outstanding: bigint & Opt;
}
