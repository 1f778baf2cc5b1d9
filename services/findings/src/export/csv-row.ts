/** A cell that a program for tables would take for a formula is marked as text (OWASP: CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[",;\r\n]/;
export const BOM = '\ufeff';

export type Value = string | number | boolean | null | undefined;

const cellOf = (value: Value): string => {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A line of a table as text (RFC 4180). */
export const csvRow = (values: readonly Value[]): string => `${values.map(cellOf).join(',')}\r\n`;
