import { Index, Property } from '@mikro-orm/decorators/legacy';
import { codesOf } from '@oversight/kernel';
import { ObjectType } from 'type-graphql';
import { Recorded } from './recorded.entity.ts';

/** A row with a history that belongs to one office: the kernel's `Scoped` beside its history. */
@ObjectType()
export abstract class RecordedAtOffice extends Recorded {
  @Index()
  @Property({ length: 5 })
  readonly organisationCode: string;

  @Index()
  @Property({ type: 'smallint' })
  readonly provinceCode: number;

  @Property({ type: 'integer', nullable: true })
  readonly regencyCode?: number;

  constructor(organisationCode: string) {
    super();
    Object.assign(this, codesOf(organisationCode));
  }
}
