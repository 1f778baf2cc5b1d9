import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { appendOnly, enumOf, serviceDoors } from '@oversight/kernel';
import { runs, SCHEMA } from '../audit-scope.ts';
import { Counted } from './counted.entity.ts';

/** What is counted: recommendations for the nation, their addressees for a branch or an office. */
export const Grain = enumOf(['RECOMMENDATION', 'ADDRESSEE']);
export type Grain = keyof typeof Grain;

const summed = runs(
  'follow_up_ledger',
  'summed',
  'after insert',
  `referencing new table as new_rows for each statement execute function ${SCHEMA}.sum_follow_up()`,
);

/**
 * Every change of what is counted, as what was taken out and what was put in, when it was recorded: the numbers of any
 * earlier moment are those of now less what was recorded since. Written by triggers, read by functions of the sigma role.
 */
@Index({ properties: ['grain', 'organisationCode', 'recordedAt'] })
@Index({ properties: ['grain', 'provinceCode', 'recordedAt'] })
@Index({ properties: ['grain', 'recordedAt'] })
@Entity({
  tableName: 'follow_up_ledger',
  rowLevelSecurity: 'force',
  policies: serviceDoors(SCHEMA),
  triggers: [appendOnly('What was counted is never changed.'), summed],
})
export class FollowUpLedger extends Counted {
  @PrimaryKey({ columnType: 'int8', generated: 'identity' })
  readonly id: string & Opt;

  @Enum({ items: () => Object.values(Grain) })
  readonly grain: Grain;

  /** 1 put in, −1 taken out. */
  @Property({ type: 'smallint' })
  readonly sign: number;

  @Property({ type: 'uuid' })
  readonly nodeId: string;

  @Property({ type: 'datetime', length: 3 })
  readonly recordedAt: Date;
}
