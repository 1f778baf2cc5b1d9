import { type Html, html } from '@oversight/kernel';
import type { Meeting } from '../meeting/meeting.entity.ts';
import { dayIn } from '../meeting/meeting-days.ts';
import type { MeetingSession } from '../meeting/meeting-session.entity.ts';
import { clockInWords, dateInWords } from './indonesian.ts';

/** The items of the agenda (acara) in their order, at their hours where any are known. */
export function printAgenda(meeting: Meeting, sessions: readonly MeetingSession[]): Html {
  const hasHours = sessions.some(({ startsAt }) => startsAt !== undefined);
  return html`<h2>Acara</h2>
<table>
<thead><tr><th>No.</th>${hasHours ? html`<th class="when">Waktu</th>` : undefined}<th>Acara</th><th>Narasumber</th></tr></thead>
<tbody>
${sessions.map(
  (session) => html`<tr><td>${session.position}</td>${
    hasHours ? html`<td>${when(meeting, session)}</td>` : undefined
  }<td>${session.topic}</td><td>${speakerOf(session)}</td></tr>
`,
)}</tbody>
</table>`;
}

/** In a meeting of several days, with its day. */
function when({ startsOn, endsOn, timeZone }: Meeting, { startsAt }: MeetingSession): string {
  if (!startsAt) return '–';
  const hour = clockInWords(startsAt, timeZone);
  return startsOn === endsOn ? hour : `${dateInWords(dayIn(timeZone, startsAt))}, ${hour}`;
}

const speakerOf = ({ speakerName, speakerTitle, institutionCode }: MeetingSession): string =>
  [speakerName, speakerTitle, institutionCode].filter(Boolean).join(', ') || '–';
