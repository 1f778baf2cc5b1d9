import type { Opt } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { badInput, DateScalar, fed, mustBeKnown, OF_OFFICE, Provenance, wordsOf } from '@oversight/kernel';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { historied } from '../history/historied.ts';
import type { Change } from '../history/recorded.entity.ts';
import { RecordedAtOffice } from '../history/recorded-at-office.entity.ts';
import { SCHEMA } from '../schema.ts';
import { calendarPolicies } from './calendar.policy.ts';
import { CalendarKind } from './calendar-kind.ts';

/** What a date of the calendar says. */
export interface Planned {
  readonly kind: CalendarKind;
  readonly name: string;
  readonly election: string;
  readonly startsOn: string;
  readonly endsOn?: string;
  readonly dueOn?: string;
  readonly cancelled: boolean;
}

const LONGEST = { name: 200, election: 120 };

/** A stage of an election, or the dates of an election grant. */
@ObjectType({
  simpleResolvers: true,
  description:
    'A stage of an election (tahapan), or the dates of an office’s election grant (hibah pemilihan).',
})
@Directive('@key(fields: "id")')
@Check({ name: 'calendar_entry_ends_after_start', expression: 'ends_on is null or ends_on > starts_on' })
@Check({ name: 'calendar_entry_grant_is_due', expression: `kind <> 'ELECTION_GRANT' or due_on is not null` })
@Entity({
  tableName: 'calendar_entry',
  rowLevelSecurity: 'force',
  policies: calendarPolicies,
  triggers: [
    fed(SCHEMA, 'CalendarEntry.id', { ...OF_OFFICE, open: 'true' }),
    historied('CalendarEntry', { key: '$.id', office: '$.organisation_code' }),
  ],
})
export class CalendarEntry extends RecordedAtOffice {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @Field(() => CalendarKind)
  @Enum({ items: () => Object.values(CalendarKind) })
  kind: CalendarKind;

  @Field({ description: 'Name in Indonesian.' })
  @Property({ length: LONGEST.name })
  name: string;

  @Field({ description: 'The election it belongs to: "Pemilu 2024", "Pemilihan 2024".' })
  @Property({ length: LONGEST.election })
  election: string;

  @Field(() => DateScalar, { description: 'First day; of a grant the day on which it was received.' })
  @Index()
  @Property({ type: 'date' })
  startsOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day after it, where known.' })
  @Property({ type: 'date', nullable: true })
  endsOn?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of a grant: last day to account for it (pertanggungjawaban).',
  })
  @Property({ type: 'date', nullable: true })
  dueOn?: string;

  @Field(() => Boolean, { description: 'It does not take place.' })
  @Property({ type: 'boolean', default: false })
  cancelled: boolean & Opt = false;

  @Field(() => Provenance)
  @Enum({ items: () => Object.values(Provenance) })
  readonly provenance: Provenance = 'RECORDED';

  @Field(() => String, { nullable: true, description: 'Publication a REFERENCE row was taken from.' })
  @Property({ length: 500, nullable: true })
  readonly source?: string;

  static plan(organisationCode: string, planned: Planned, change: Change): CalendarEntry {
    const entry = new CalendarEntry(organisationCode);
    entry.change(planned, change);
    return entry;
  }

  get said(): Planned {
    const { kind, name, election, startsOn, endsOn, dueOn, cancelled } = this;
    return { kind, name, election, startsOn, endsOn, dueOn, cancelled };
  }

  change(planned: Planned, change: Change): void {
    const { kind, startsOn, endsOn, dueOn } = planned;
    const name = wordsOf('name', planned.name, LONGEST.name);
    const election = wordsOf('election', planned.election, LONGEST.election);
    mustBeKnown({ startsOn, endsOn, dueOn });
    if (endsOn !== undefined && endsOn <= startsOn) throw badInput('endsOn', 'It ends after it starts.');
    if ((kind === 'ELECTION_GRANT') !== (dueOn !== undefined)) {
      throw badInput('dueOn', 'A grant is accounted for by a day, a stage is not.');
    }
    if (dueOn !== undefined && dueOn < startsOn)
      throw badInput('dueOn', 'A grant is accounted for after it came.');
    this.record({ ...planned, name, election }, change);
  }
}
