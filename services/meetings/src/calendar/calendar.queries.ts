import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays, today } from '@oversight/kernel';
import { Meeting } from '../meeting/meeting.entity.ts';

/** The office to which an address that holds belongs: by a function that sees all of them, and tells nothing else. */
export async function officeOfSecret(em: EntityManager, secretHash: string): Promise<string | undefined> {
  const [row] = await em.execute<{ office: string | null }[]>(
    'select meetings.calendar_office(?) as office',
    [secretHash],
  );
  return row?.office ?? undefined;
}

const DAYS_BACK = 400;
const MOST = 1000;

/** What is in an office's calendar, under the row policies of a viewer of that office: what it calls or is invited to. */
export const meetingsInCalendar = (em: EntityManager, office: string): Promise<Meeting[]> =>
  em.find(
    Meeting,
    {
      addressedOffices: { $contains: [office] },
      published: true,
      endsOn: { $gte: addDays(today(), -DAYS_BACK) },
    },
    { orderBy: { startsOn: 'desc', id: 'asc' }, limit: MOST },
  );
