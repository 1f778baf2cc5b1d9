import { connectionOf, PageArgs } from '@oversight/kernel';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CalendarEntry } from '../calendar/calendar-entry.entity.ts';
import type { Context } from '../context.ts';
import { Division } from '../division/division.entity.ts';
import { OfficeHolder } from '../office-holder/office-holder.entity.ts';
import { Organisation } from '../organisation.entity.ts';
import { Revision } from './revision.entity.ts';

const RevisionConnection = connectionOf(Revision);
const HISTORY = {
  nullable: true,
  description:
    'What was recorded of it, the latest first: for those who oversee the office, and for the office itself.',
};

const historyOf = async (type: string, key: string, page: PageArgs, { loaders }: Context) =>
  new RevisionConnection(
    await loaders.revisions.load({
      ...page,
      of: key,
      where: { type },
      orderBy: [
        ['version', 'DESC'],
        ['recordedAt', 'DESC'],
      ],
    }),
  );

@Resolver(() => Organisation)
export class OrganisationHistoryResolver {
  @FieldResolver(() => RevisionConnection, HISTORY)
  history(@Root() { code }: Organisation, @Args() page: PageArgs, @Ctx() context: Context) {
    return historyOf('Organisation', code, page, context);
  }
}

@Resolver(() => OfficeHolder)
export class OfficeHolderHistoryResolver {
  @FieldResolver(() => RevisionConnection, HISTORY)
  history(@Root() { id }: OfficeHolder, @Args() page: PageArgs, @Ctx() context: Context) {
    return historyOf('OfficeHolder', id, page, context);
  }
}

@Resolver(() => CalendarEntry)
export class CalendarHistoryResolver {
  @FieldResolver(() => RevisionConnection, HISTORY)
  history(@Root() { id }: CalendarEntry, @Args() page: PageArgs, @Ctx() context: Context) {
    return historyOf('CalendarEntry', id, page, context);
  }
}

@Resolver(() => Division)
export class DivisionHistoryResolver {
  @FieldResolver(() => RevisionConnection, {
    ...HISTORY,
    description: 'What was recorded of it, the latest first: for those who read the history of KPU RI.',
  })
  history(@Root() { code }: Division, @Args() page: PageArgs, @Ctx() context: Context) {
    return historyOf('Division', code, page, context);
  }
}
