import { type Html, html } from '@oversight/kernel';

/** So many that they stand on a sheet of their own. */
const MOST = 20;
export const isMany = ({ length }: { readonly length: number }): boolean => length > MOST;

export const listed = (names: readonly string[]): Html =>
  html`<ol class="offices">${names.map(
    (name) => html`<li>${name}</li>
`,
  )}</ol>`;
