import { type Html, html } from '@oversight/kernel';
import type { Meeting } from '../meeting/meeting.entity.ts';
import type { Minutes } from '../minutes/minutes.entity.ts';
import { dateInWords, daysInWords, hoursInWords, MODE, placeInWords } from './indonesian.ts';
import { attachedOffices, type Promised, printCommitments } from './print-commitments.ts';
import { marksOf } from './print-invitation.ts';

export interface MinutesSheet {
  readonly meeting: Meeting;
  readonly minutes: Minutes;
  /** Of the office that called it. */
  readonly host: string;
  readonly promised: Promised;
  /** Of the invited offices, where the list is whole and the reader may know. */
  readonly attendance?: { readonly attended: number; readonly invited: number };
}

/** The minutes (notula) of a meeting, with what was promised, which is part of them. */
export function printMinutes({ meeting, minutes, host, promised, attendance }: MinutesSheet): Html {
  const { approvedOn, minuteTaker, paragraphs, recommendations } = minutes;
  const { startsOn, endsOn, startsAt, endsAt, timeZone, venue, mode } = meeting;
  return html`${marksOf(meeting)}${approvedOn ? undefined : html`<p class="mark">DRAF – belum disahkan</p>`}
<header><p>${host}</p></header>
<h1>Notula</h1>
<dl>
<dt>Rapat</dt><dd>${meeting.title}</dd>
<dt>Hari, tanggal</dt><dd>${daysInWords(startsOn, endsOn)}</dd>
<dt>Waktu</dt><dd>${startsAt ? hoursInWords(startsAt, endsAt, timeZone) : '–'}</dd>
<dt>Tempat</dt><dd>${placeInWords(venue, mode)}</dd>
<dt>Moda</dt><dd>${MODE[mode]}</dd>
<dt>Notulis</dt><dd>${minuteTaker}</dd>
${
  attendance
    ? html`<dt>Kehadiran</dt><dd>${attendance.attended} dari ${attendance.invited} kantor yang diundang</dd>
`
    : undefined
}</dl>
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
${printCommitments(promised)}
<div class="signed"><p>${approvedOn ? `Disahkan pada ${dateInWords(approvedOn)}` : 'Belum disahkan'}</p><p>${host}</p></div>
<footer>Dicetak dari sistem pengawasan internal; bukan pengganti naskah yang ditandatangani.</footer>
${attachedOffices(promised)}`;
}
