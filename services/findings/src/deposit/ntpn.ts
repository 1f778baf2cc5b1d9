import { badInput, shown } from '@oversight/kernel';

/** Treasury receipt number (Nomor Transaksi Penerimaan Negara): PMK 225/PMK.05/2020. */
export const NTPN_LENGTH = 16;
const SHAPE = /^[0-9A-Z]{16}$/;

/** Refuses what cannot be the number of a treasury receipt; whether it is one, the treasury says. */
export function mustBeNtpn(field: string, ntpn: string): string {
  if (SHAPE.test(ntpn)) return ntpn;
  const many = [...ntpn].length;
  throw badInput(
    field,
    many === NTPN_LENGTH
      ? `${shown(ntpn)} is no NTPN: it has digits and capital letters only.`
      : `An NTPN has ${NTPN_LENGTH} characters, and this has ${many}.`,
  );
}
