import { expect, test } from '@jest/globals';
import { html, printable } from './html.ts';

test('every value is text, but what is HTML of ours', () => {
  const words = `<b>&"'</b>`;
  expect(
    html`<p title="${words}">${words}${html`<i>${1}</i>`}${undefined}${[html`<u></u>`, '<']}</p>`.text,
  ).toBe(
    '<p title="&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;">&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;<i>1</i><u></u>&lt;</p>',
  );
});

test('a page allows its own style and nothing else', () => {
  const { headers, body } = printable('<Judul>', 'p { color: #000 }', html`<p>x</p>`);
  expect(body).toContain('<title>&lt;Judul&gt;</title>');
  expect(body).toContain('<style>p { color: #000 }</style>');
  expect(headers?.['content-security-policy']).toMatch(/default-src 'none'; style-src 'sha256-[^']+'/);
});
