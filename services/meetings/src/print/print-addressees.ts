import { type Html, html } from '@oversight/kernel';
import type { Invitation } from '../invitation/invitation.entity.ts';
import { isMany, listed } from './print-offices.ts';
import { whoInWords } from './who-in-words.ts';

/** Offices of which the same person is asked for. */
export interface Asked {
  /** "Ketua Divisi Hukum dan Pengawasan"; undefined: whom the office sends. */
  readonly who?: string;
  /** Names of the offices. */
  readonly offices: readonly string[];
}

/** The invited offices by who of them is asked for, in the order of the offices. */
export function askedOf(invitations: readonly Invitation[], offices: ReadonlyMap<string, string>): Asked[] {
  const inOrder = invitations.toSorted((a, b) => (a.organisationCode < b.organisationCode ? -1 : 1));
  return [...Map.groupBy(inOrder, whoInWords)].map(([who, group]) => ({
    who,
    offices: group.map(({ organisationCode }) => offices.get(organisationCode) ?? organisationCode),
  }));
}

export const isLong = (asked: readonly Asked[]): boolean => isMany(asked.flatMap(({ offices }) => offices));

const WHOEVER = 'Peserta yang ditunjuk oleh kantor';

/** To whom it is written: to one kind of person of each office, or to several kinds. */
export function printAddressees(asked: readonly Asked[]): Html | undefined {
  const [first] = asked;
  if (!first) return undefined;
  return asked.length === 1 ? toOneKind(first, isLong(asked)) : toSeveralKinds(asked, isLong(asked));
}

function toOneKind({ who, offices }: Asked, long: boolean): Html {
  const to = who === undefined ? '' : ` ${who}`;
  return long
    ? html`<p>Yth.${to} sebagaimana daftar terlampir</p>`
    : html`<p>Yth.${to}</p>${listed(offices)}`;
}

const toSeveralKinds = (asked: readonly Asked[], long: boolean): Html =>
  long
    ? html`<p>Yth.</p><ol>${asked.map(
        ({ who = WHOEVER, offices }) => html`<li>${who} (${offices.length} kantor)</li>
`,
      )}</ol><p>sebagaimana daftar terlampir</p>`
    : html`<p>Yth.</p>
${asked.map(
  ({ who = WHOEVER, offices }) => html`<p class="who">${who}:</p>${listed(offices)}
`,
)}`;

/** The sheet of its own. */
export function attachment(asked: readonly Asked[]): Html {
  const isNamed = asked.length > 1 || asked[0]?.who !== undefined;
  return html`<section class="attached"><h1>Lampiran: daftar undangan</h1>
${asked.map(
  ({ who = WHOEVER, offices }) => html`${isNamed ? html`<h2>${who}</h2>` : undefined}${listed(offices)}
`,
)}</section>`;
}
