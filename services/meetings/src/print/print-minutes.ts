import { type Html, html } from '@oversight/kernel';
import type { Meeting } from '../meeting/meeting.entity.ts';
import type { Minutes } from '../minutes/minutes.entity.ts';
import { dateInWords, daysInWords, hoursInWords, MODE, placeInWords } from './indonesian.ts';
import { marksOf } from './print-invitation.ts';

/** The minutes (notula) of a meeting. */
export function printMinutes(meeting: Meeting, minutes: Minutes, host: string): Html {
  const { approvedOn, minuteTaker, paragraphs, recommendations } = minutes;
  const { startsOn, endsOn, startsAt, endsAt, timeZone, venue, mode } = meeting;
  return html`${marksOf(meeting)}${approvedOn ? undefined : html`<p class="mark">DRAF – belum disahkan</p>`}
<header><p>${host}</p></header>
<h1>Notula</h1>
<dl>
<dt>Rapat</dt><dd>${meeting.title}</dd>
<dt>Hari, tanggal</dt><dd>${daysInWords(startsOn, endsOn)}</dd>
<dt>Waktu</dt><dd>${hoursInWords(startsAt, endsAt, timeZone)}</dd>
<dt>Tempat</dt><dd>${placeInWords(venue, mode)}</dd>
<dt>Moda</dt><dd>${MODE[mode]}</dd>
<dt>Notulis</dt><dd>${minuteTaker}</dd>
</dl>
${paragraphs.map(
  (text) => html`<p>${text}</p>
`,
)}
${
  recommendations.length > 0
    ? html`<h2>Rekomendasi rapat</h2>
<ol>${recommendations.map(
        (text) => html`<li>${text}</li>
`,
      )}</ol>`
    : undefined
}
<div class="signed"><p>${approvedOn ? `Disahkan pada ${dateInWords(approvedOn)}` : 'Belum disahkan'}</p><p>${host}</p></div>
<footer>Dicetak dari sistem pengawasan internal; bukan pengganti naskah yang ditandatangani.</footer>`;
}
