/**
 * A division's name as names are compared: "Ketua Divisi Hukum & Pengawasan" is "hukum dan pengawasan", as
 * `division_spelling` of the meetings database has it.
 */
export const divisionSpelled = (name = ''): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' dan ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(ketua )?(divisi )?/, '');
