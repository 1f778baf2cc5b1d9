import { type Html, html } from '@oversight/kernel';
import type { Meeting } from '../meeting/meeting.entity.ts';
import type { MeetingSession } from '../meeting/meeting-session.entity.ts';
import { CLASSIFICATION, dateInWords, daysInWords, hoursInWords, MODE, placeInWords } from './indonesian.ts';

export interface Invitation {
  readonly meeting: Meeting;
  /** Of the office that calls it. */
  readonly host: string;
  /** Names of the offices that the reader may know to be invited; none of them for the public. */
  readonly invited: readonly string[];
  readonly sessions: readonly MeetingSession[];
}

/** The letter of invitation (surat undangan) of a meeting. */
export function printInvitation({ meeting, host, invited, sessions }: Invitation): Html {
  const { startsOn, endsOn, startsAt, endsAt, timeZone, venue, mode } = meeting;
  return html`${marksOf(meeting)}
<header><p>${host}</p></header>
<dl>
<dt>Nomor</dt><dd>${meeting.number ?? '–'}</dd>
<dt>Tanggal</dt><dd>${meeting.invitedOn ? dateInWords(meeting.invitedOn) : '–'}</dd>
${
  isLong(invited)
    ? html`<dt>Lampiran</dt><dd>Daftar undangan</dd>
`
    : undefined
}<dt>Sifat</dt><dd>${CLASSIFICATION[meeting.classification]}</dd>
<dt>Hal</dt><dd>Undangan ${meeting.title}</dd>
</dl>
${addressees(invited)}
<p>Dengan hormat,</p>
<p>Dengan ini kami mengundang Saudara untuk mengikuti rapat yang akan dilaksanakan pada:</p>
<dl>
<dt>Hari, tanggal</dt><dd>${daysInWords(startsOn, endsOn)}</dd>
<dt>Waktu</dt><dd>${hoursInWords(startsAt, endsAt, timeZone)}</dd>
<dt>Tempat</dt><dd>${placeInWords(venue, mode)}</dd>
<dt>Moda</dt><dd>${MODE[mode]}</dd>
${meeting.purpose ? html`<dt>Tujuan</dt><dd>${meeting.purpose}</dd>` : undefined}
</dl>
${sessions.length > 0 ? agenda(sessions) : undefined}
${meeting.legalBasis ? html`<p>Dasar: ${meeting.legalBasis}</p>` : undefined}
<p>Demikian undangan ini disampaikan. Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih.</p>
<div class="signed"><p>${host}</p></div>
<footer>Dicetak dari sistem pengawasan internal; bukan pengganti naskah yang ditandatangani.</footer>
${
  isLong(invited)
    ? html`<section class="attached"><h1>Lampiran: daftar undangan</h1>
${listed(invited)}</section>`
    : undefined
}`;
}

/** So many that they stand on a sheet of their own. */
const MOST = 20;
const isLong = (invited: readonly string[]): boolean => invited.length > MOST;

const listed = (names: readonly string[]): Html =>
  html`<ol class="offices">${names.map(
    (name) => html`<li>${name}</li>
`,
  )}</ol>`;

function addressees(invited: readonly string[]): Html | undefined {
  if (invited.length === 0) return undefined;
  return isLong(invited)
    ? html`<p>Yth. sebagaimana daftar terlampir</p>`
    : html`<p>Yth.</p>${listed(invited)}`;
}

const agenda = (sessions: readonly MeetingSession[]): Html => html`<h2>Acara</h2>
<table>
<thead><tr><th>No.</th><th>Acara</th><th>Narasumber</th></tr></thead>
<tbody>
${sessions.map(
  ({
    position,
    topic,
    speakerName,
    speakerTitle,
    institutionCode,
  }) => html`<tr><td>${position}</td><td>${topic}</td><td>${
    [speakerName, speakerTitle, institutionCode].filter(Boolean).join(', ') || '–'
  }</td></tr>
`,
)}</tbody>
</table>`;

/** What must not be taken for the letter itself. */
export function marksOf({ published, status, provenance }: Meeting): Html[] {
  const marks = [
    ...(published ? [] : ['DRAF – belum diumumkan']),
    ...(status === 'CANCELLED' ? ['DIBATALKAN'] : []),
    ...(status === 'POSTPONED' ? ['DITUNDA'] : []),
    ...(provenance === 'SYNTHETIC' ? ['SINTETIS – data contoh, bukan rapat yang sebenarnya'] : []),
  ];
  return marks.map((mark) => html`<p class="mark">${mark}</p>`);
}
