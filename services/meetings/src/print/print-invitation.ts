import { type Html, html, today } from '@oversight/kernel';
import type { Meeting } from '../meeting/meeting.entity.ts';
import type { MeetingSession } from '../meeting/meeting-session.entity.ts';
import { CLASSIFICATION, dateInWords, daysInWords, hoursInWords, MODE, placeInWords } from './indonesian.ts';
import { type Asked, attachment, isLong, printAddressees } from './print-addressees.ts';
import { printAgenda } from './print-agenda.ts';

export interface Letter {
  readonly meeting: Meeting;
  /** Of the office that calls it. */
  readonly host: string;
  /** The offices that the reader may know to be invited, by whom of them is asked for; none of them for the public. */
  readonly asked: readonly Asked[];
  readonly sessions: readonly MeetingSession[];
}

/** The letter of invitation (surat undangan) of a meeting: one for all who are invited. */
export function printInvitation({ meeting, host, asked, sessions }: Letter): Html {
  const { startsOn, endsOn, startsAt, endsAt, timeZone, venue, mode } = meeting;
  return html`${marksOf(meeting)}
<header><p>${host}</p></header>
<dl>
<dt>Nomor</dt><dd>${meeting.number ?? '–'}</dd>
<dt>Tanggal</dt><dd>${meeting.invitedOn ? dateInWords(meeting.invitedOn) : '–'}</dd>
${
  isLong(asked)
    ? html`<dt>Lampiran</dt><dd>Daftar undangan</dd>
`
    : undefined
}<dt>Sifat</dt><dd>${CLASSIFICATION[meeting.classification]}</dd>
<dt>Hal</dt><dd>Undangan ${meeting.title}</dd>
</dl>
${printAddressees(asked)}
<p>Dengan hormat,</p>
<p>Dengan ini kami mengundang Saudara untuk mengikuti rapat yang akan dilaksanakan pada:</p>
<dl>
<dt>Hari, tanggal</dt><dd>${daysInWords(startsOn, endsOn)}</dd>
<dt>Waktu</dt><dd>${startsAt || endsOn >= today() ? hoursInWords(startsAt, endsAt, timeZone) : '–'}</dd>
<dt>Tempat</dt><dd>${placeInWords(venue, mode)}</dd>
<dt>Moda</dt><dd>${MODE[mode]}</dd>
${meeting.purpose ? html`<dt>Tujuan</dt><dd>${meeting.purpose}</dd>` : undefined}
</dl>
${sessions.length > 0 ? printAgenda(meeting, sessions) : undefined}
${meeting.legalBasis ? html`<p>Dasar: ${meeting.legalBasis}</p>` : undefined}
<p>Demikian undangan ini disampaikan. Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih.</p>
<div class="signed"><p>${host}</p></div>
<footer>Dicetak dari sistem pengawasan internal; bukan pengganti naskah yang ditandatangani.</footer>
${isLong(asked) ? attachment(asked) : undefined}`;
}

/** What must not be taken for the letter itself. */
export function marksOf({ published, status, provenance }: Meeting): Html[] {
  const marks = [
    ...(published ? [] : ['DRAF – belum diumumkan']),
    ...(status === 'SCHEDULED' ? ['UNDANGAN BELUM DIKIRIM'] : []),
    ...(status === 'CANCELLED' ? ['DIBATALKAN'] : []),
    ...(status === 'POSTPONED' ? ['DITUNDA'] : []),
    ...(provenance === 'REFERENCE' ? ['DISUSUN DARI TERBITAN – bukan naskah suratnya'] : []),
    ...(provenance === 'SYNTHETIC' ? ['SINTETIS – data contoh, bukan rapat yang sebenarnya'] : []),
  ];
  return marks.map((mark) => html`<p class="mark">${mark}</p>`);
}
