import type { Locale } from '@oversight/kernel';

interface Basis {
  readonly citation: string;
  readonly about: Record<Locale, string>;
}

export const LEGAL_BASIS: readonly Basis[] = [
  {
    citation: 'Keputusan KPU 915/2025',
    about: {
      ID: 'Pedoman Teknis Sistem Penanganan Pengaduan (Whistleblowing System) di KPU, KPU Provinsi, dan KPU Kabupaten/Kota',
      EN: 'Technical guide to the whistle-blowing system of KPU, KPU Provinsi and KPU Kabupaten/Kota',
    },
  },
  {
    citation: 'SE MenPAN-RB 08/M.PAN-RB/06/2012',
    about: {
      ID: 'Sistem penanganan pengaduan (whistleblowing system) di setiap kementerian dan lembaga',
      EN: 'A whistle-blowing system in every ministry and state body',
    },
  },
  {
    citation: 'PP 43/2018',
    about: {
      ID: 'Peran serta masyarakat dan pemberian penghargaan dalam pencegahan dan pemberantasan tindak pidana korupsi',
      EN: 'Public participation and rewards in preventing and fighting corruption',
    },
  },
  {
    citation: 'UU 13/2006 jo. UU 31/2014',
    about: {
      ID: 'Perlindungan saksi dan korban: pelapor beritikad baik tidak dapat dituntut (Pasal 10)',
      EN: 'Protection of witnesses and victims: a reporter in good faith cannot be sued or prosecuted (Pasal 10)',
    },
  },
  {
    citation: 'UU 14/2008',
    about: {
      ID: 'Keterbukaan informasi publik: informasi yang mengungkap pelapor dikecualikan (Pasal 17 huruf a)',
      EN: 'Public information: what reveals a reporter is exempt from disclosure (Pasal 17 huruf a)',
    },
  },
  {
    citation: 'UU 27/2022',
    about: {
      ID: 'Pelindungan data pribadi, bagi pelapor maupun terlapor',
      EN: 'Protection of personal data, of the reporter and of the person reported alike',
    },
  },
];
