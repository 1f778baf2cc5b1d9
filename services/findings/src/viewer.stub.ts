import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The organisations service owns this; here it is only a key to hang permissions on. */
@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "subject")')
export class Viewer {
  @Field(() => ID)
  readonly subject: string;

  constructor(subject: string) {
    this.subject = subject;
  }
}
