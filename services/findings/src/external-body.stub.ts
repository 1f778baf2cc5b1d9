import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The organisations service owns this; here it is only a key that referrals carry. */
@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "code", resolvable: false)')
export class ExternalBody {
  @Field(() => ID)
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}
