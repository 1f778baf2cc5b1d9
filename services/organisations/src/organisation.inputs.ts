import { enumOf, OrderDirection, StringFilter } from '@oversight/kernel';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { OrganisationKind } from './organisation.entity.ts';

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

export const OrganisationOrderField = enumOf(['CODE', 'NAME', 'OFFICIAL_NAME']);
export type OrganisationOrderField = keyof typeof OrganisationOrderField;
registerEnumType(OrganisationOrderField, { name: 'OrganisationOrderField' });

export const ORGANISATION_ORDER = { CODE: 'code', NAME: 'name', OFFICIAL_NAME: 'officialName' } as const;

@InputType({ description: 'One column and its direction; the code decides between equals.' })
export class OrganisationOrder {
  @Field(() => OrganisationOrderField)
  field: OrganisationOrderField;

  @Field(() => OrderDirection, { defaultValue: 'ASC' })
  direction: OrderDirection;
}
