import { Field, ObjectType } from 'type-graphql';
import { CalendarAddress } from './calendar-address.entity.ts';

@ObjectType({ simpleResolvers: true, description: 'The address as it is now.' })
export class CalendarAddressPayload {
  @Field(() => CalendarAddress)
  readonly address: CalendarAddress;

  @Field(() => String, {
    nullable: true,
    description: 'Its secret path behind this gateway: shown once, when it is made, and never again.',
  })
  readonly path?: string;

  constructor(address: CalendarAddress, path?: string) {
    this.address = address;
    this.path = path;
  }
}
