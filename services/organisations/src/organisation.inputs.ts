import { orderingOf, StringFilter } from '@oversight/kernel';
import { Field, InputType } from 'type-graphql';
import { type Organisation, OrganisationKind } from './organisation.entity.ts';

@InputType({ description: 'Conditions on offices; those given must all hold.' })
export class OrganisationsFilter {
  @Field(() => StringFilter, { nullable: true })
  code?: StringFilter;

  @Field(() => StringFilter, { nullable: true })
  name?: StringFilter;

  @Field(() => OrganisationKind, { nullable: true })
  kind?: OrganisationKind;

  @Field(() => String, { nullable: true, description: 'The office with this code and all below it.' })
  under?: string;
}

export const OrganisationOrder = orderingOf<Organisation>(
  'Organisation',
  { CODE: 'code', NAME: 'name', OFFICIAL_NAME: 'officialName' },
  [],
);
export type OrganisationOrder = InstanceType<typeof OrganisationOrder>;
