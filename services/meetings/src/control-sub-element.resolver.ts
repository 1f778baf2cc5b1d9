import { PageArgs } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CommitmentConnection } from './commitment/commitment.connection.ts';
import { CommitmentOrder, CommitmentsFilter, whereCommitment } from './commitment/commitment.inputs.ts';
import type { Context } from './context.ts';
import { ControlSubElement } from './control-sub-element.stub.ts';

@Resolver(() => ControlSubElement)
export class ControlSubElementResolver {
  @FieldResolver(() => CommitmentConnection, {
    nullable: true,
    description: 'Commitments meant to strengthen this control, the next due first, as far as visible.',
  })
  async commitments(
    @Root() { code }: ControlSubElement,
    @Arg('filter', () => CommitmentsFilter, { nullable: true }) filter: CommitmentsFilter | undefined,
    @Arg('orderBy', () => [CommitmentOrder], { nullable: true }) orderBy: CommitmentOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    return new CommitmentConnection(
      await loaders.commitmentsOfSubElement.load({
        ...page,
        of: code,
        where: whereCommitment(filter),
        orderBy: CommitmentOrder.columns(orderBy),
      }),
    );
  }
}
