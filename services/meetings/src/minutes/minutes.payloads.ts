import { Field, ObjectType } from 'type-graphql';
import { Minutes } from './minutes.entity.ts';

@ObjectType({ simpleResolvers: true, description: 'The minutes as they are now.' })
export class MinutesPayload {
  @Field(() => Minutes)
  readonly minutes: Minutes;

  constructor(minutes: Minutes) {
    this.minutes = minutes;
  }
}
