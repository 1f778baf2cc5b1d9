import { Field, ObjectType } from 'type-graphql';
import { OfficeHolder } from './office-holder.entity.ts';

/** What each change of an office holder answers. */
@ObjectType()
abstract class OfficeHolderPayload {
  @Field(() => OfficeHolder)
  readonly officeHolder: OfficeHolder;

  constructor(officeHolder: OfficeHolder) {
    this.officeHolder = officeHolder;
  }
}

@ObjectType({ simpleResolvers: true })
export class AppointOfficeHolderPayload extends OfficeHolderPayload {}

@ObjectType({ simpleResolvers: true })
export class EndOfficeHolderPayload extends OfficeHolderPayload {}

@ObjectType({ simpleResolvers: true })
export class CorrectOfficeHolderPayload extends OfficeHolderPayload {}
