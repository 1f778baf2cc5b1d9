import { Collection } from '@mikro-orm/core';
import { Entity, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { visibleCodes } from '../audit.policy.ts';
import { ControlSubElement } from './control-sub-element.entity.ts';

/** One of the five elements of SPIP (PP 60/2008). */
@ObjectType({ simpleResolvers: true, description: 'One of the five elements (unsur) of SPIP, PP 60/2008.' })
@Directive('@key(fields: "code")')
@Entity({ tableName: 'control_element', rowLevelSecurity: 'force', policies: visibleCodes })
export class ControlElement {
  @Field(() => ID, { description: '"1" to "5".' })
  @PrimaryKey({ length: 1 })
  readonly code: string;

  @Field({ description: 'Official name, Indonesian.' })
  @Property({ length: 80 })
  readonly name: string;

  @Field({ description: 'The field’s English term.' })
  @Property({ length: 80 })
  readonly nameEnglish: string;

  @Field(() => Float, { description: 'Percent of the structure-and-process component.' })
  @Property({ type: 'double' })
  readonly weight: number;

  @OneToMany(
    () => ControlSubElement,
    (sub) => sub.element,
    { orderBy: { position: 'asc' } },
  )
  readonly subElements = new Collection<ControlSubElement>(this);
}
