/** From this day, and up to but without that one; a day that is not known bounds nothing. */
interface Validity {
  readonly validFrom?: string;
  readonly validTo?: string;
}

export const isInForce = ({ validFrom, validTo }: Validity, day: string): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day < validTo);
