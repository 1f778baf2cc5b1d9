import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar, fed, Level, OF_EVERYBODY } from '@oversight/kernel';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Confidence } from '../confidence.ts';
import { historied } from '../history/historied.ts';
import { type Change, Recorded } from '../history/recorded.entity.ts';
import { SCHEMA } from '../schema.ts';
import { divisionPolicies, KEEPER } from './division.policy.ts';
import { checkNamed, checkPlace, LONGEST, type Named, type Place } from './division-details.ts';

/**
 * A division of the members (divisi): a code list, because names change with every regulation. What it deals with, and at
 * which level, stays: another regulation that says otherwise lists another division, and ends this one.
 */
@ObjectType({
  simpleResolvers: true,
  description:
    'A division of the members of an office (divisi), by level. The same `area` at every level is the same work.',
})
@Directive('@key(fields: "code")')
@Entity({
  tableName: 'division',
  rowLevelSecurity: 'force',
  policies: divisionPolicies,
  triggers: [
    fed(SCHEMA, 'Division.code', OF_EVERYBODY),
    historied('Division', { key: '$.code', office: `'${KEEPER}'` }),
  ],
})
export class Division extends Recorded {
  @Field(() => ID, { description: 'Code of this list: "KAB-HUKUM".' })
  @PrimaryKey({ length: LONGEST.code })
  readonly code: string;

  @Field({
    description:
      'What it is about, the same word at every level: FINANCE_LOGISTICS, TECHNICAL, SOCIALISATION, DATA, LAW_OVERSIGHT, HUMAN_RESOURCES. A code list, not an enum.',
  })
  @Index()
  @Property({ length: LONGEST.area })
  readonly area: string;

  @Field(() => Level)
  @Index()
  @Enum({ items: () => Object.values(Level) })
  readonly level: Level;

  @Field(() => Int, {
    nullable: true,
    description: 'Of offices with so many members: provinces have 5 or 7. Null: of all.',
  })
  @Property({ type: 'smallint', nullable: true })
  readonly memberCount?: number;

  @Field({ description: 'Name in Indonesian.' })
  @Property({ length: LONGEST.name })
  name: string;

  @Field(() => [String], { description: 'Other names in use, such as "Divisi Sosdiklih Parhubmas dan SDM".' })
  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  aliases: string[] = [];

  @Field(() => DateScalar, { nullable: true, description: 'First day of this name, where known.' })
  @Property({ type: 'date', nullable: true })
  validFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it is no longer so named.' })
  @Property({ type: 'date', nullable: true })
  validTo?: string;

  @Field({ description: 'The regulation it is of.' })
  @Property({ length: LONGEST.regulation })
  regulation: string;

  @Field(() => Confidence)
  @Enum({ items: () => Object.values(Confidence) })
  confidence: Confidence;

  /** KPU RI keeps the list, for all offices. */
  get organisationCode(): string {
    return KEEPER;
  }

  get said(): Named {
    const { name, aliases, validFrom, validTo, regulation, confidence } = this;
    return { name, aliases, validFrom, validTo, regulation, confidence };
  }

  static list(place: Place, named: Named, change: Change): Division {
    const division = Object.assign(new Division(), checkPlace(place));
    division.change(named, change);
    return division;
  }

  change(named: Named, change: Change): void {
    this.record(checkNamed(named), change);
  }
}
