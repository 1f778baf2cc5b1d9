import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { columnsOf, pageSaying } from './made-up-file.ts';

test('a made-up file is a PDF that finds its own parts, and is told as it is', () => {
  const bytes = pageSaying('[SINTETIS] (satu) \\ dua');
  const text = bytes.toString('latin1');
  expect(text).toContain('([SINTETIS] \\(satu\\) \\\\ dua) Tj');
  const [, start = ''] = /startxref\n(\d+)/.exec(text) ?? [];
  expect(text.slice(Number(start))).toMatch(/^xref\n/);
  const places = [...text.matchAll(/^(\d{10}) 00000 n /gm)].map(([, place]) => Number(place));
  expect(places).toHaveLength(5);
  for (const [index, place] of places.entries())
    expect(text.slice(place)).toMatch(new RegExp(`^${index + 1} 0 obj`));
  const id = '019d17fd-c400-71b8-b116-7f6ea313ec12';
  expect(columnsOf({ id, bytes }, 'dokumen.pdf')).toEqual({
    ...{ file_id: id, file_name: 'dokumen.pdf', media_type: 'application/pdf', size: bytes.length },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
});
