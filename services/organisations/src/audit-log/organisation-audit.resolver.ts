import { AuditFilter, PageArgs, whereAudit } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Organisation } from '../organisation.entity.ts';
import { OrganisationAuditConnection, OrganisationAuditEntry } from './organisation-audit.entity.ts';

@Resolver(() => OrganisationAuditEntry)
export class OrganisationAuditResolver {
  @Query(() => OrganisationAuditConnection, {
    nullable: true,
    description:
      'Writes to organisations, done and refused, the latest first: all for the inspectorate, those of its offices for an engaged auditor, its own for an integration client, none for others.',
  })
  async organisationAudit(
    @Arg('filter', () => AuditFilter, { nullable: true }) filter: AuditFilter | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    return new OrganisationAuditConnection(
      await loaders.audit.load({ ...page, where: whereAudit(filter), orderBy: [['at', 'DESC']] }),
    );
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The office of the node; that of the writer where the node was not found.',
  })
  organisation(@Root() { organisationCode }: OrganisationAuditEntry, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(organisationCode);
  }
}
