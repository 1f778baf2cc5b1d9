import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import { visibleCodes } from '../audit.policy.ts';
import { ControlSubElement } from '../codes/control-sub-element.entity.ts';
import { FindingCode } from '../codes/finding-code.entity.ts';

/** Which control failed where a finding has this code: what a reviewer of APIP is proposed, and nothing more. */
@Entity({ tableName: 'cause_proposal', rowLevelSecurity: 'force', policies: visibleCodes })
export class CauseProposal {
  @ManyToOne(() => FindingCode, { mapToPk: true, primary: true, fieldName: 'code' })
  readonly code: string;

  @ManyToOne(() => ControlSubElement, { ref: true, fieldName: 'primary_sub_element' })
  readonly primary: Ref<ControlSubElement>;

  @ManyToOne(() => ControlSubElement, { ref: true, nullable: true, fieldName: 'alternative_sub_element' })
  readonly alternative?: Ref<ControlSubElement>;
}
