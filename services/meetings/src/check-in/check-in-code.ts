import { createHash, randomInt } from 'node:crypto';

/** Without letters that are read as figures; 40 bits, for the hours a meeting takes. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** A code to read out or to show: "7KQ2-M9XD". */
export function newCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** What is kept of it. As people write it: in lower case, without the dash, O for 0, I or L for 1. */
export const hashOf = (meetingId: string, code: string): string =>
  createHash('sha256')
    .update(
      `${meetingId} ${code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')}`,
    )
    .digest('hex');
