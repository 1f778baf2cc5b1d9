import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The organisations service owns this; here it is only a key to hang findings on. */
@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "code")')
export class Organisation {
  @Field(() => ID)
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}
