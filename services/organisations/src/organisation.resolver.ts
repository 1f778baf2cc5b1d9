import {
  badInput,
  codesOf,
  connectionOf,
  Level,
  PageArgs,
  shown,
  whereOffice,
  whereText,
} from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from './context.ts';
import { Organisation } from './organisation.entity.ts';
import { OrganisationOrder, OrganisationsFilter } from './organisation.inputs.ts';

const OrganisationConnection = connectionOf(Organisation);

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, {
    nullable: true,
    description:
      'One office by exactly one of its codes. Errors: BAD_USER_INPUT when none or several are given or `code` is no Kemendagri code, NOT_FOUND.',
  })
  organisation(
    @Arg('code', () => String, { nullable: true }) code: string | undefined,
    @Arg('kodeBps', () => String, { nullable: true }) kodeBps: string | undefined,
    @Arg('kodeSatker', () => String, { nullable: true }) kodeSatker: string | undefined,
    @Ctx() { em }: Context,
  ): Promise<Organisation> {
    return em.findOneOrFail(Organisation, oneCode({ code, kodeBps, kodeSatker }));
  }

  @Query(() => OrganisationConnection, {
    nullable: true,
    description: 'The offices, by code unless ordered otherwise.',
  })
  async organisations(
    @Arg('level', () => Level, { nullable: true }) level: Level | undefined,
    @Arg('filter', () => OrganisationsFilter, { nullable: true }) filter: OrganisationsFilter | undefined,
    @Arg('orderBy', () => [OrganisationOrder], { nullable: true }) orderBy: OrganisationOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    const code = whereText(filter?.code);
    const name = whereText(filter?.name);
    const { organisationCode, ...under } = whereOffice(
      filter?.under === undefined ? undefined : { under: filter.under },
      'under',
    );
    return new OrganisationConnection(
      await loaders.organisations.load({
        ...page,
        where: {
          ...under,
          ...(organisationCode && { $and: [{ code: organisationCode }] }),
          ...(level && { level }),
          ...(filter?.kind && { kind: filter.kind }),
          ...(code && { code }),
          ...(name && { name }),
        },
        orderBy: OrganisationOrder.columns(orderBy),
      }),
    );
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The office above; KPU RI has none.' })
  parent(@Root() { parent }: Organisation) {
    return parent?.load();
  }

  @FieldResolver(() => [Organisation], { description: 'The offices right below, by code.' })
  children(@Root() { children }: Organisation) {
    return children.loadItems();
  }

  @FieldResolver(() => [Organisation], { description: 'The offices above, from KPU RI down.' })
  async ancestors(@Root() { code }: Organisation, @Ctx() { loaders }: Context) {
    const above = await Promise.all(codesAbove(code).map((each) => loaders.organisation.load(each)));
    return above.filter((office) => office !== undefined);
  }
}

/** "71.10" → ["00", "71"]. */
function codesAbove(code: string): string[] {
  if (code === '00') return [];
  return code.length === 2 ? ['00'] : ['00', code.slice(0, 2)];
}

/** The condition for exactly one of the three codes; the same digits mean other regions at BPS. */
function oneCode(codes: { code?: string; kodeBps?: string; kodeSatker?: string }) {
  const given = Object.entries(codes).filter(([, value]) => value !== undefined);
  if (given.length !== 1) throw badInput('code', 'Give exactly one of `code`, `kodeBps` and `kodeSatker`.');
  if (codes.code !== undefined && !codesOf(codes.code)) {
    throw badInput(
      'code',
      `${shown(codes.code)} is no Kemendagri code; write "71" or "71.10" (BPS codes go in kodeBps).`,
    );
  }
  return Object.fromEntries(given);
}
