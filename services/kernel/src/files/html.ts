import { createHash } from 'node:crypto';
import type { HttpAnswer } from './http-route.ts';

/** Text that is HTML already; everything else is not. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
type Part = Html | string | number | undefined | readonly Part[];

/** A template whose every value is escaped but what is HTML of ours; nothing for what is not there. */
export const html = ({ raw }: TemplateStringsArray, ...values: Part[]): Html =>
  new Html(raw.reduce((text, piece, index) => `${text}${written(values[index - 1])}${piece}`));

function written(value: Part): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(written).join('');
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** A page in Indonesian for A4 paper. Nothing runs in it, and nothing is loaded but its own style. */
export function printable(title: string, style: string, body: Html): HttpAnswer {
  const own = createHash('sha256').update(style).digest('base64');
  const page = html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `sandbox; default-src 'none'; style-src 'sha256-${own}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, no-store',
    },
    body: page.text,
  };
}
