import { PrimaryKeyProp } from '@mikro-orm/core';
import { Check, Entity, Enum, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { enumOf } from '@oversight/kernel';
import { visibleCodes } from '../audit.policy.ts';
import { Severity } from '../vocabulary.ts';

export const SeverityRule = enumOf(['CODE', 'VALUE', 'REPEAT_AFTER_CLOSURE']);
export type SeverityRule = keyof typeof SeverityRule;

/** One reason why a finding is as grave as that; the gravest that holds decides, and none of them is LOW. */
@Check({
  name: 'severity_threshold_operand',
  expression: `case rule when 'CODE' then operand ~ '^[1-3](\\.[0-9]{2}){0,2}$' when 'VALUE' then operand ~ '^[0-9]{1,16}$' else operand = '' end`,
})
@Entity({ tableName: 'severity_threshold', rowLevelSecurity: 'force', policies: visibleCodes })
export class SeverityThreshold {
  [PrimaryKeyProp]?: ['severity', 'rule', 'operand'];

  @Enum({ items: () => Object.values(Severity), primary: true })
  readonly severity: Severity;

  @Enum({ items: () => Object.values(SeverityRule), primary: true })
  readonly rule: SeverityRule;

  /** The beginning of a code, "1.05"; or the rupiah from which on it holds. */
  @PrimaryKey({ length: 16 })
  readonly operand: string;
}
