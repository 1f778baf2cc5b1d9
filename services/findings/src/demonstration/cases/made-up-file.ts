import { createHash } from 'node:crypto';

/** A file of the demonstration, to be kept where the service keeps files. */
export interface MadeUpFile {
  readonly id: string;
  readonly bytes: Buffer;
}

const object = (number: number, body: string): string => `${number} 0 obj\n${body}\nendobj\n`;

/** One page that says one line, in ASCII. */
export function pageSaying(line: string): Buffer {
  const text = `BT /F1 14 Tf 60 760 Td (${line.replace(/[\\()]/g, '\\$&')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const place = file.length;
    file += object(index + 1, body);
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + end + trailer, 'latin1');
}

/** What a row of a table says of the file that is kept under its id. */
export const columnsOf = ({ id, bytes }: MadeUpFile, fileName: string) => ({
  file_id: id,
  file_name: fileName,
  media_type: 'application/pdf',
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
