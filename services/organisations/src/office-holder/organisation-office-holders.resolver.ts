import { DateScalar, PageArgs, today } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Organisation } from '../organisation.entity.ts';
import { OfficeHolderConnection } from './office-holder.connection.ts';
import { OfficeHolderOrder, OfficeHoldersFilter, whereHolders } from './office-holder.inputs.ts';

/** Who is in office, everywhere and at one office. */
@Resolver(() => Organisation)
export class OfficeHoldersOfOrganisationResolver {
  @Query(() => OfficeHolderConnection, {
    nullable: true,
    description:
      'Who is in office on a day, today unless said otherwise, by position; as far as visible: everybody sees the members.',
  })
  async officeHolders(
    @Arg('validOn', () => DateScalar, { nullable: true, description: 'In office on that day.' })
    validOn: string | undefined,
    @Arg('filter', () => OfficeHoldersFilter, { nullable: true }) filter: OfficeHoldersFilter | undefined,
    @Arg('orderBy', () => [OfficeHolderOrder], { nullable: true }) orderBy: OfficeHolderOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    const selection = await selected(loaders, { validOn, filter, orderBy, page });
    return new OfficeHolderConnection(await loaders.officeHolders.load(selection));
  }

  @FieldResolver(() => OfficeHolderConnection, {
    name: 'officeHolders',
    nullable: true,
    description:
      'Who is in office there on a day, today unless said otherwise, by position; as far as visible: everybody sees the members.',
  })
  async officeHoldersOf(
    @Root() { code }: Organisation,
    @Arg('validOn', () => DateScalar, { nullable: true, description: 'In office on that day.' })
    validOn: string | undefined,
    @Arg('filter', () => OfficeHoldersFilter, { nullable: true }) filter: OfficeHoldersFilter | undefined,
    @Arg('orderBy', () => [OfficeHolderOrder], { nullable: true }) orderBy: OfficeHolderOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    const selection = await selected(loaders, { validOn, filter, orderBy, page });
    return new OfficeHolderConnection(await loaders.officeHoldersOf.load({ ...selection, of: code }));
  }
}

interface Asked {
  readonly validOn?: string;
  readonly filter?: OfficeHoldersFilter;
  readonly orderBy?: OfficeHolderOrder[];
  readonly page: PageArgs;
}

/** What is asked for, as a page is read by it. */
async function selected(loaders: Context['loaders'], { validOn, filter = {}, orderBy, page }: Asked) {
  const areas =
    filter.area && (await Promise.all(filter.area.map((area) => loaders.divisionsOfArea.load(area))));
  const codes = areas?.flat().map(({ code }) => code);
  return {
    ...page,
    where: whereHolders(filter, codes, validOn ?? today()),
    orderBy: OfficeHolderOrder.columns(orderBy),
  };
}
