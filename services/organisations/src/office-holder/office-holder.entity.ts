import type { Opt } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import {
  badInput,
  DateScalar,
  DomainError,
  fed,
  OF_OFFICE,
  Provenance,
  textsOf,
  today,
  wordsOf,
} from '@oversight/kernel';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { historied } from '../history/historied.ts';
import type { Change } from '../history/recorded.entity.ts';
import { RecordedAtOffice } from '../history/recorded-at-office.entity.ts';
import { SCHEMA } from '../schema.ts';
import { officeHolderPolicies } from './office-holder.policy.ts';
import { HEADS_A_UNIT, HELD_BY_ONE, OF_A_UNIT, OF_THE_MEMBERS, PositionKind } from './position-kind.ts';
import { checkTerm, type Term } from './term.ts';

const LONGEST_NAME = 200;
const TEXTS = { decree: 120, appointedBy: 120 } as const;
const quoted = (kinds: readonly PositionKind[]) => kinds.map((kind) => `'${kind}'`).join(', ');

/** What may be said of somebody in an office. */
export interface Appointment extends Term {
  readonly position: PositionKind;
  readonly divisionCode?: string;
  readonly unitId?: string;
  readonly personName: string;
  readonly decree?: string;
  readonly appointedBy?: string;
}

/** Somebody in an office, for a term. */
@ObjectType({
  simpleResolvers: true,
  description: 'Somebody in an office for a term (pejabat): a member, or of the secretariat.',
})
@Directive('@key(fields: "id")')
@Check({ name: 'office_holder_ends_after_start', expression: 'ends_on is null or ends_on > starts_on' })
// What one holds at a time, two never hold on one day, also when both are written at the same instant.
@Check({
  name: 'office_holder_terms_apart',
  expression: `exclude using gist (organisation_code with =, position with =, daterange(starts_on, ends_on) with &&) where (position in (${quoted(HELD_BY_ONE)}))`,
})
@Check({
  name: 'office_holder_one_head',
  expression: `exclude using gist (unit_id with =, daterange(starts_on, ends_on) with &&) where (position = '${HEADS_A_UNIT}')`,
})
@Entity({
  tableName: 'office_holder',
  rowLevelSecurity: 'force',
  policies: officeHolderPolicies,
  triggers: [
    fed(SCHEMA, 'OfficeHolder.id', { ...OF_OFFICE, open: '$.public' }),
    historied('OfficeHolder', { key: '$.id', office: '$.organisation_code' }),
  ],
})
export class OfficeHolder extends RecordedAtOffice {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @Field(() => PositionKind)
  @Enum({ items: () => Object.values(PositionKind) })
  position: PositionKind;

  /** The members are everybody's to know, the secretariat is not. */
  @Property({ type: 'boolean', generated: `(position in (${quoted(OF_THE_MEMBERS)})) stored` })
  readonly public: boolean & Opt;

  @Property({ length: 30, nullable: true })
  divisionCode?: string;

  @Property({ type: 'uuid', nullable: true, index: true })
  unitId?: string;

  @Property({ length: LONGEST_NAME })
  personName: string;

  @Field(() => DateScalar, { description: 'First day.' })
  @Index()
  @Property({ type: 'date' })
  startsOn: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which they are it no more; null while they are.',
  })
  @Property({ type: 'date', nullable: true })
  endsOn?: string;

  @Field(() => String, { nullable: true, description: 'Number of the decree of appointment (SK).' })
  @Property({ length: TEXTS.decree, nullable: true })
  decree?: string;

  @Field(() => String, { nullable: true, description: 'Who appointed: an office or a position, not a name.' })
  @Property({ length: TEXTS.appointedBy, nullable: true })
  appointedBy?: string;

  @Field(() => Provenance)
  @Enum({ items: () => Object.values(Provenance) })
  readonly provenance: Provenance = 'RECORDED';

  @Field(() => String, { nullable: true, description: 'Publication a REFERENCE row was taken from.' })
  @Property({ length: 500, nullable: true })
  readonly source?: string;

  static appoint(organisationCode: string, appointment: Appointment, change: Change): OfficeHolder {
    const holder = new OfficeHolder(organisationCode);
    holder.say(appointment);
    holder.note(change);
    return holder;
  }

  /** What it says, so that a correction can name what is to be different. */
  get said(): Appointment {
    const { position, divisionCode, unitId, personName, startsOn, endsOn, decree, appointedBy } = this;
    return { position, divisionCode, unitId, personName, startsOn, endsOn, decree, appointedBy };
  }

  end(endsOn: string, change: Change): void {
    if (this.endsOn !== undefined) {
      throw new DomainError('ILLEGAL_STEP', `This term ended on ${this.endsOn}: correct it instead.`, {
        field: 'officeHolderId',
        status: 'ENDED',
      });
    }
    this.say({ ...this.said, endsOn });
    this.note(change);
  }

  correct(appointment: Appointment, change: Change): void {
    this.say(appointment);
    this.note(change);
  }

  /** Says it, or why it cannot be. */
  private say(appointment: Appointment): void {
    checkTerm(appointment, today());
    const { position, divisionCode, unitId } = appointment;
    const personName = wordsOf('personName', appointment.personName, LONGEST_NAME);
    const texts = textsOf(appointment, TEXTS);
    if (divisionCode !== undefined && !OF_THE_MEMBERS.includes(position)) {
      throw badInput('divisionCode', 'Only members head a division.');
    }
    if (OF_A_UNIT.includes(position) !== (unitId !== undefined)) {
      throw badInput('unitId', 'Whoever heads or staffs a unit is of one, and nobody else.');
    }
    Object.assign(this, appointment, { personName, ...texts });
  }
}
