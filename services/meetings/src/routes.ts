import type { HttpRoute } from '@oversight/kernel';
import { calendarRoute } from './calendar/calendar.routes.ts';
import { documentRoute } from './document/document.routes.ts';
import { evidenceRoute } from './evidence/evidence.routes.ts';
import { invitationRoute, minutesRoute } from './print/print.routes.ts';

/** What this service answers over HTTP beside the graph. */
export const routes: readonly HttpRoute[] = [
  documentRoute,
  evidenceRoute,
  invitationRoute,
  minutesRoute,
  calendarRoute,
];
