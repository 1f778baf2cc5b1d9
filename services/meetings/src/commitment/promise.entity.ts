import type { Opt } from '@mikro-orm/core';
import { Index, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar } from '@oversight/kernel';
import { Field, ObjectType } from 'type-graphql';
import { InBranch } from '../in-branch.entity.ts';

/** What is promised, by when, and by what one sees that it is kept. */
@ObjectType({ simpleResolvers: true })
export abstract class PromiseOfOffice extends InBranch {
  @Property({ length: 2000 })
  text: string;

  /** Who answers for it in the office (penanggung jawab): a position. */
  @Property({ length: 120, nullable: true })
  owner?: string;

  @Field(() => DateScalar, { description: 'Day on which it was made.' })
  @Index()
  @Property({ type: 'date' })
  readonly agreedOn: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day to keep it (tenggat), in WIB, as it was last extended; null when none was agreed.',
  })
  @Property({ type: 'date', nullable: true })
  dueDate?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day that was agreed in the meeting: no extension changes it.',
  })
  @Property({ type: 'date', nullable: true })
  readonly originalDueDate?: string;

  /** To order by: one without a due date comes after all that have one. */
  @Index()
  @Property({ type: 'date', generated: `(coalesce(due_date, '9999-12-31'::date)) stored` })
  readonly dueOrLast: string & Opt;

  /** By what one sees that it is kept (ukuran keberhasilan). */
  @Property({ length: 1000, nullable: true })
  measure?: string;

  /** The control (subunsur SPIP) it is meant to strengthen; the findings service has it. */
  @Property({ length: 5, nullable: true, index: true })
  subElementCode?: string;
}
