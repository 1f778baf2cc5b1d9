import { DateScalar, OrganisationFilter, orderingOf, type Where, whereOffice } from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Appointment, OfficeHolder } from './office-holder.entity.ts';
import { PositionKind } from './position-kind.ts';

@InputType({ description: 'Conditions on who is in office; those given must all hold.' })
export class OfficeHoldersFilter {
  @Field(() => OrganisationFilter, { nullable: true, description: 'In this office, or in this branch.' })
  organisation?: OrganisationFilter;

  @Field(() => [PositionKind], { nullable: true, description: 'Any of these positions.' })
  position?: PositionKind[];

  @Field(() => [String], {
    nullable: true,
    description: 'Of a division of any of these areas, such as LAW_OVERSIGHT.',
  })
  area?: string[];
}

export const OfficeHolderOrder = orderingOf<OfficeHolder>(
  'OfficeHolder',
  { STARTS_ON: 'startsOn', POSITION: 'position' },
  [['position', 'ASC']],
);
export type OfficeHolderOrder = InstanceType<typeof OfficeHolderOrder>;

/** In office on a day, and what a filter says; the areas come as the codes of their divisions. */
export const whereHolders = (
  { organisation, position }: OfficeHoldersFilter,
  divisionCodes: readonly string[] | undefined,
  day: string,
): Where => ({
  $and: [
    whereInOffice(day),
    whereOffice(organisation),
    ...(position ? [{ position: { $in: position } }] : []),
    ...(divisionCodes ? [{ divisionCode: { $in: divisionCodes } }] : []),
  ],
});

/** In office on that day. */
const whereInOffice = (day: string): Where => ({
  startsOn: { $lte: day },
  $or: [{ endsOn: null }, { endsOn: { $gt: day } }],
});

const NAMED = {
  division: 'Code of the division that a member heads; "" for none.',
  unit: 'Id of the unit that they head or staff; "" for none.',
  end: 'First day on which they are it no more.',
  reason: 'Why, at most 500 characters; the history keeps it.',
};

@InputType({ description: 'Somebody comes into a position of an office.' })
export class AppointOfficeHolderInput {
  @Field(() => ID, { description: 'Code of the office.' })
  organisationCode: string;

  @Field(() => PositionKind)
  position: PositionKind;

  @Field(() => String, { nullable: true, description: NAMED.division })
  divisionCode?: string;

  @Field(() => String, { nullable: true, description: NAMED.unit })
  unitId?: string;

  @Field({ description: 'Name, at most 200 characters.' })
  personName: string;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn: string;

  @Field(() => DateScalar, { nullable: true, description: NAMED.end })
  endsOn?: string;

  @Field(() => String, { nullable: true, description: 'Number of the decree (SK), at most 120 characters.' })
  decree?: string;

  @Field(() => String, { nullable: true, description: 'Who appointed, at most 120 characters.' })
  appointedBy?: string;

  @Field({ description: NAMED.reason })
  reason: string;

  @Field(() => Int, {
    description:
      '`version` of the office as last read, which grows with this: refused with CONFLICT else, so that what is sent twice is done once.',
  })
  expectedVersion: number;
}

@InputType({ description: 'Somebody leaves a position.' })
export class EndOfficeHolderInput {
  @Field(() => ID)
  officeHolderId: string;

  @Field(() => DateScalar, { description: NAMED.end })
  endsOn: string;

  @Field({ description: NAMED.reason })
  reason: string;

  @Field(() => Int, {
    description: '`version` as last read: refused with CONFLICT when it has changed since.',
  })
  expectedVersion: number;
}

@InputType({ description: 'What was recorded of somebody in an office is put right; what is absent stays.' })
export class CorrectOfficeHolderInput {
  @Field(() => ID)
  officeHolderId: string;

  @Field(() => PositionKind, { nullable: true })
  position?: PositionKind;

  @Field(() => String, { nullable: true, description: NAMED.division })
  divisionCode?: string;

  @Field(() => String, { nullable: true, description: NAMED.unit })
  unitId?: string;

  @Field(() => String, { nullable: true })
  personName?: string;

  @Field(() => DateScalar, { nullable: true })
  startsOn?: string;

  @Field(() => DateScalar, { nullable: true, description: NAMED.end })
  endsOn?: string;

  @Field(() => Boolean, { nullable: true, description: 'It did not end: takes `endsOn` away.' })
  stillInOffice?: boolean;

  @Field(() => String, { nullable: true, description: '"" for none.' })
  decree?: string;

  @Field(() => String, { nullable: true, description: '"" for none.' })
  appointedBy?: string;

  @Field({ description: NAMED.reason })
  reason: string;

  @Field(() => Int, {
    description: '`version` as last read: refused with CONFLICT when it has changed since.',
  })
  expectedVersion: number;
}

/** What a correction makes of what was said. */
export function corrected(said: Appointment, input: CorrectOfficeHolderInput): Appointment {
  const or = (given: string | undefined, before: string | undefined) =>
    given === undefined ? before : given || undefined;
  return {
    position: input.position ?? said.position,
    divisionCode: or(input.divisionCode, said.divisionCode),
    unitId: or(input.unitId, said.unitId),
    personName: input.personName ?? said.personName,
    startsOn: input.startsOn ?? said.startsOn,
    endsOn: input.stillInOffice ? undefined : (input.endsOn ?? said.endsOn),
    decree: or(input.decree, said.decree),
    appointedBy: or(input.appointedBy, said.appointedBy),
  };
}
