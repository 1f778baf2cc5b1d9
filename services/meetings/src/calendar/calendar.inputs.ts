import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A new address for calendar programs.' })
export class CreateCalendarAddressInput {
  @Field(() => ID, { description: 'The office whose meetings they find there: one’s own.' })
  organisationCode: string;

  @Field({ description: 'For whom or what it is: at most 80 characters.' })
  label: string;
}

@InputType({ description: 'An address at which nobody is to find anything any more.' })
export class RevokeCalendarAddressInput {
  @Field(() => ID)
  addressId: string;
}
