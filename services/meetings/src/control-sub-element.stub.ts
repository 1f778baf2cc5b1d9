import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The findings service owns this; here it is only a key to hang commitments on. */
@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "code")')
export class ControlSubElement {
  @Field(() => ID)
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}
