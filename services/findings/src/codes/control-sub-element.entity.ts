import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { visibleCodes } from '../audit.policy.ts';
import { ControlElement } from './control-element.entity.ts';

/** 25 scored sub-elements of SPIP, and 5.3, which PP 60/2008 names and nobody scores. */
@ObjectType({
  simpleResolvers: true,
  description:
    'One of 25 scored sub-elements (subunsur) of SPIP, or 5.3, follow-up of audits, which is not scored.',
})
@Directive('@key(fields: "code")')
@Entity({ tableName: 'control_sub_element', rowLevelSecurity: 'force', policies: visibleCodes })
export class ControlSubElement {
  @Field(() => ID, { description: '"1.1" to "5.3", as in the worksheets of BPKP 5/2021.' })
  @PrimaryKey({ length: 4 })
  readonly code: string;

  @Field(() => Int, { description: 'Place within the element: "3.10" comes after "3.9".' })
  @Property({ type: 'smallint' })
  readonly position: number;

  @Field({ description: 'Official name, Indonesian.' })
  @Property({ length: 120 })
  readonly name: string;

  @Field({ description: 'The field’s English term.' })
  @Property({ length: 80 })
  readonly nameEnglish: string;

  @Field({ description: 'Article of PP 60/2008.' })
  @Property({ length: 12 })
  readonly article: string;

  @Field(() => Float, {
    description: 'Percent of the structure-and-process component, unrounded (25/11 in element 3).',
  })
  @Property({ type: 'double' })
  readonly weight: number;

  @Field({ description: 'Whether BPKP 5/2021 scores it: all but 5.3.' })
  @Property()
  readonly scored: boolean;

  @ManyToOne(() => ControlElement, { ref: true, fieldName: 'element_code' })
  readonly element: Ref<ControlElement>;
}
