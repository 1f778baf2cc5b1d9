import type { Opt } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { appendOnly, serviceDoors } from '@oversight/kernel';
import { SCHEMA } from '../audit-scope.ts';
import { CountedFinding } from './counted-finding.entity.ts';

/** Every change of what is counted of findings (F8), as what was taken out and what was put in, when it was recorded. */
@Index({ properties: ['recordedAt'] })
@Entity({
  tableName: 'finding_ledger',
  rowLevelSecurity: 'force',
  policies: serviceDoors(SCHEMA),
  triggers: [appendOnly('What was counted is never changed.')],
})
export class FindingLedger extends CountedFinding {
  @PrimaryKey({ columnType: 'int8', generated: 'identity' })
  readonly id: string & Opt;

  /** 1 put in, −1 taken out. */
  @Property({ type: 'smallint' })
  readonly sign: number;

  @Property({ type: 'uuid' })
  readonly nodeId: string;

  @Property({ type: 'datetime', length: 3 })
  readonly recordedAt: Date;
}
