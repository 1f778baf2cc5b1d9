import {
  badInput,
  codesOf,
  connectionOf,
  DateScalar,
  Level,
  PageArgs,
  shown,
  whereText,
} from '@oversight/kernel';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from './context.ts';
import { resolveCode } from './identity/resolve-code.ts';
import { whereOnADay, whereUnder } from './identity/where-on-a-day.ts';
import { Organisation } from './organisation.entity.ts';
import { OrganisationOrder, OrganisationsFilter } from './organisation.inputs.ts';

const OrganisationConnection = connectionOf(Organisation);

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, {
    nullable: true,
    description:
      'One office by exactly one of its codes. A code that an office had before leads to the office of today, and `resolvedFrom` says so; one that another office has today is that one’s, unless `validOn` asks whose it was. Errors: BAD_USER_INPUT when none or several are given or `code` is no Kemendagri code, NOT_FOUND.',
  })
  organisation(
    @Arg('code', () => String, { nullable: true }) code: string | undefined,
    @Arg('kodeBps', () => String, { nullable: true }) kodeBps: string | undefined,
    @Arg('kodeSatker', () => String, { nullable: true }) kodeSatker: string | undefined,
    @Arg('validOn', () => DateScalar, {
      nullable: true,
      description:
        'Whose `code` it was on that day: one of today is nobody’s before the office was re-coded, where that day is known. What was recorded when is another question: `asRecorded`.',
    })
    validOn: string | undefined,
    @Ctx() { em }: Context,
  ): Promise<Organisation> {
    const condition = oneCode({ code, kodeBps, kodeSatker });
    if (code !== undefined) return resolveCode(em, code, validOn);
    if (validOn !== undefined) throw badInput('validOn', '`validOn` goes with `code`.');
    return em.findOneOrFail(Organisation, condition);
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
    const { under, validOn } = filter ?? {};
    const where =
      validOn === undefined
        ? whereUnder(under)
        : whereOnADay(await loaders.treeOnADay.load(validOn), validOn, under);
    return new OrganisationConnection(
      await loaders.organisations.load({
        ...page,
        where: {
          $and: [where],
          ...(level && { level }),
          ...(filter?.kind && { kind: filter.kind }),
          ...(code && { code }),
          ...(name && { name }),
        },
        orderBy: OrganisationOrder.columns(orderBy),
      }),
    );
  }
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
