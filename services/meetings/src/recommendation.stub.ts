import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The findings service owns this; here it is only a key to hang commitments on. */
@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
export class Recommendation {
  @Field(() => ID)
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}
