import { createHash } from 'node:crypto';
import { anonymous, type HttpRoute, isAmong, notFound } from '@oversight/kernel';
import { Office } from '../office/office.entity.ts';
import { meetingsInCalendar, officeOfSecret } from './calendar.queries.ts';
import { hashOfSecret, secretIn } from './calendar-secret.ts';
import { calendarViewer } from './calendar-viewer.ts';
import { writeCalendar } from './write-calendar.ts';

/** The meetings of an office, to whoever has its address. An unknown one and a revoked one are answered alike. */
export const calendarRoute: HttpRoute = {
  under: 'calendar',
  path: '/:file',
  async answer({ params, headers: asked, requestId }, { within }) {
    const secret = secretIn(params.file ?? '');
    // Whoever brings a token along is asked for nothing but the address.
    const office =
      secret === undefined
        ? undefined
        : await within({ viewer: anonymous, requestId }, ({ em }) =>
            officeOfSecret(em, hashOfSecret(secret)),
          );
    if (office === undefined) throw notFound('calendar');
    const body = await within({ viewer: calendarViewer(office), requestId }, async ({ em }) => {
      const { officialName } = await em.findOneOrFail(Office, { code: office });
      return writeCalendar(`Rapat ${officialName}`, await meetingsInCalendar(em, office));
    });
    const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
    const headers = {
      etag,
      'cache-control': 'private, no-cache',
      'referrer-policy': 'no-referrer',
      'content-type': 'text/calendar; charset=utf-8',
      'content-security-policy': "sandbox; default-src 'none'",
    };
    return isAmong(etag, asked['if-none-match']) ? { status: 304, headers } : { headers, body };
  },
};
