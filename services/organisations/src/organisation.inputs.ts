import { DateScalar, orderingOf, StringFilter } from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { type Organisation, OrganisationKind } from './organisation.entity.ts';

@InputType({ description: 'Conditions on offices; those given must all hold.' })
export class OrganisationsFilter {
  @Field(() => StringFilter, { nullable: true })
  code?: StringFilter;

  @Field(() => StringFilter, { nullable: true })
  name?: StringFilter;

  @Field(() => OrganisationKind, { nullable: true })
  kind?: OrganisationKind;

  @Field(() => String, {
    nullable: true,
    description:
      'The office with this code and all below it; with `validOn`, as the codes of that day had it.',
  })
  under?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Only offices that had a code on that day, as far as known: that of today or, before they were re-coded, one of their `formerCodes`.',
  })
  validOn?: string;
}

export const OrganisationOrder = orderingOf<Organisation>(
  'Organisation',
  { CODE: 'code', NAME: 'name', OFFICIAL_NAME: 'officialName' },
  [],
);
export type OrganisationOrder = InstanceType<typeof OrganisationOrder>;

@InputType({ description: 'How an office is reached; what is absent stays, "" takes a value away.' })
export class ChangeContactInput {
  @Field(() => ID, { description: 'Code of the office.' })
  organisationCode: string;

  @Field(() => String, { nullable: true, description: 'At most 300 characters.' })
  address?: string;

  @Field(() => String, { nullable: true })
  phone?: string;

  @Field(() => String, { nullable: true })
  email?: string;

  @Field(() => String, { nullable: true, description: 'Host name of the web site.' })
  webAddress?: string;

  @Field({ description: 'Why, at most 500 characters; the history keeps it.' })
  reason: string;

  @Field(() => Int, {
    description: '`version` as last read: refused with CONFLICT when it has changed since.',
  })
  expectedVersion: number;
}
