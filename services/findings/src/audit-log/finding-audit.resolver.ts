import { AuditFilter, PageArgs, whereAudit } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Organisation } from '../organisation.stub.ts';
import { FindingAuditConnection, FindingAuditEntry } from './finding-audit.entity.ts';

@Resolver(() => FindingAuditEntry)
export class FindingAuditResolver {
  @Query(() => FindingAuditConnection, {
    nullable: true,
    description:
      'Writes to findings, done and refused, the latest first: all for the inspectorate, those of its offices for an engaged auditor, its own for an integration client, none for others. Of others’ writes none to what this viewer cannot see: a draft of another desk, or what is restricted to others.',
  })
  async findingAudit(
    @Arg('filter', () => AuditFilter, { nullable: true }) filter: AuditFilter | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    return new FindingAuditConnection(
      await loaders.audit.load({ ...page, where: whereAudit(filter), orderBy: [['at', 'DESC']] }),
    );
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The office of the node; that of the writer where the node was not found.',
  })
  organisation(@Root() { organisationCode }: FindingAuditEntry) {
    return new Organisation(organisationCode);
  }
}
