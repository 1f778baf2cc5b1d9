/**
 * A division's name as names are compared: "Ketua Divisi Hukum & Pengawasan" is "hukum dan pengawasan". The meetings database
 * does the same (`division_spelling`), but for letters of full width, which are made usual ones here.
 */
export const divisionSpelled = (name = ''): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' dan ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(ketua )?(divisi )?/, '');
