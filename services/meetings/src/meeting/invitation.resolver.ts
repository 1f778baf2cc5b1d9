import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation.stub.ts';
import { Invitation } from './invitation.entity.ts';

@Resolver(() => Invitation)
export class InvitationResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() { organisationCode }: Invitation) {
    return new Organisation(organisationCode);
  }
}
