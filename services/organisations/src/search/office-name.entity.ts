import { Entity, Enum, Index, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { enumOf } from '@oversight/kernel';
import { everybodys } from '../schema.ts';

const NameKind = enumOf(['NAME', 'ABBREVIATION']);
type NameKind = keyof typeof NameKind;

/** A name by which an office is looked for, in small letters and without what every office is called. */
@Entity({ tableName: 'office_name', rowLevelSecurity: 'force', policies: everybodys })
export class OfficeName {
  @PrimaryKey({ length: 120 })
  readonly name: string;

  @Index()
  @PrimaryKey({ length: 5 })
  readonly organisationCode: string;

  @Enum({ items: () => Object.values(NameKind) })
  readonly kind: NameKind;
}
