import { type Html, html } from '@oversight/kernel';
import type { Commitment } from '../commitment/commitment.entity.ts';
import { dateInWords } from './indonesian.ts';
import { isMany, listed } from './print-offices.ts';

/** What was promised, as it stands in the minutes, and by whom. */
export interface Promised {
  readonly commitments: readonly Commitment[];
  /** Names by code. */
  readonly offices: ReadonlyMap<string, string>;
  /** Whether the reader sees what every office promised. */
  readonly whole: boolean;
}

/** The same promise of several offices. */
interface Alike {
  readonly words: Commitment;
  readonly names: readonly string[];
}

function alikeIn({ commitments, offices }: Promised): Alike[] {
  const groups = Map.groupBy(commitments, ({ text, owner, originalDueDate, dueDate, cancelledOn }) =>
    JSON.stringify([text, owner, originalDueDate, dueDate, cancelledOn]),
  );
  return [...groups.values()].map((group) => ({
    words: group[0] as Commitment,
    names: group.map(({ organisationCode }) => offices.get(organisationCode) ?? organisationCode),
  }));
}

/** What offices promised (komitmen). A reader who does not see all of it is told so, also where there is nothing to see. */
export function printCommitments(promised: Promised): Html | undefined {
  const alike = alikeIn(promised);
  if (alike.length === 0 && promised.whole) return undefined;
  return html`<h2>Komitmen</h2>
${alike.length > 0 ? table(alike) : undefined}
${promised.whole ? undefined : html`<p class="note">Yang dicetak hanya komitmen kantor yang terlihat oleh pembaca.</p>`}`;
}

const table = (alike: readonly Alike[]): Html => html`<table>
<thead><tr><th>No.</th><th>Komitmen</th><th class="office">Kantor</th><th class="owner">Penanggung jawab</th><th class="when">Tenggat</th></tr></thead>
<tbody>
${alike.map(
  ({ words, names }, index) => html`<tr><td>${index + 1}</td><td>${words.text}</td><td>${
    isMany(names) ? `${names.length} kantor, sebagaimana daftar terlampir` : names.join('; ')
  }</td><td>${words.owner ?? '–'}</td><td>${dueInWords(words)}</td></tr>
`,
)}</tbody>
</table>`;

/** The offices of a promise that are too many for its row, on a sheet of their own. */
export const attachedOffices = (promised: Promised): Html[] =>
  alikeIn(promised).flatMap(({ names }, index) =>
    isMany(names)
      ? html`<section class="attached"><h1>Lampiran: kantor pada komitmen ${index + 1}</h1>
${listed(names)}</section>`
      : [],
  );

/** The day that was agreed in the meeting, and the one it was extended to since; or that nothing is due of it any more. */
function dueInWords({ originalDueDate, dueDate, cancelledOn }: Commitment): string {
  if (cancelledOn !== undefined) return `dibatalkan pada ${dateInWords(cancelledOn)}`;
  if (dueDate === undefined) return '–';
  if (originalDueDate === undefined || originalDueDate === dueDate) return dateInWords(dueDate);
  return `${dateInWords(originalDueDate)}, diperpanjang s.d. ${dateInWords(dueDate)}`;
}
