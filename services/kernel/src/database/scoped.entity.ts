import { Index, Property } from '@mikro-orm/decorators/legacy';

/** The columns by which a row of one office is seen. */
export abstract class Scoped {
  /** Kemendagri code: "00", "71", "71.10". */
  @Index()
  @Property({ length: 5 })
  readonly organisationCode: string;

  @Index()
  @Property({ type: 'smallint' })
  readonly provinceCode: number;

  @Property({ type: 'integer', nullable: true })
  readonly regencyCode?: number;
}
