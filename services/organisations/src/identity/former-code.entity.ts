import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar } from '@oversight/kernel';
import { Field, ObjectType } from 'type-graphql';
import { everybodys } from '../schema.ts';

/** A code that an office had before it was re-coded. Another office may have it today. */
@ObjectType({ simpleResolvers: true, description: 'A Kemendagri code that an office had before.' })
@Entity({ tableName: 'former_code', rowLevelSecurity: 'force', policies: everybodys })
export class FormerCode {
  @Field({ description: 'The former code.' })
  @PrimaryKey({ length: 5 })
  readonly code: string;

  @Index()
  @PrimaryKey({ length: 5 })
  readonly organisationCode: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it was valid, where known.' })
  @Property({ type: 'date', nullable: true })
  readonly validFrom?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day on which it was no longer valid, where known: for the Papua regencies the day of their law.',
  })
  @Property({ type: 'date', nullable: true })
  readonly validTo?: string;

  @Field({ description: 'Where that is known from.' })
  @Property({ length: 300 })
  readonly source: string;
}

/** Known to have been valid on that day: of a code whose end is not known, nobody can say. */
export const wasValidOn = ({ validFrom, validTo }: FormerCode, day: string): boolean =>
  validTo !== undefined && day < validTo && (validFrom === undefined || validFrom <= day);
