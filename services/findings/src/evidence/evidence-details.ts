import { badInput, wordsOf } from '@oversight/kernel';
import { mustBeNtpn } from '../deposit/ntpn.ts';
import type { EvidenceKind } from './evidence-kind.ts';

export const TITLE_LENGTH = 300;

interface Details {
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly ntpn?: string;
}

/** What is said of evidence, as it is stored. The number of a treasury receipt belongs to one, and to nothing else. */
export function detailsOf({ kind, title, ntpn }: Details): Details {
  const called = wordsOf('title', title, TITLE_LENGTH);
  const number = ntpn?.trim().toUpperCase();
  if (kind === 'TREASURY_RECEIPT') mustBeNtpn('ntpn', number ?? '');
  else if (number !== undefined) throw badInput('ntpn', 'Only a treasury receipt has an NTPN.');
  return { kind, title: called, ...(number !== undefined && { ntpn: number }) };
}
