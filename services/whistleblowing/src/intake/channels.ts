import type { Locale } from '@oversight/kernel';

interface ChannelText {
  readonly code: string;
  readonly name: Record<Locale, string>;
  readonly use: Record<Locale, string>;
  readonly url?: string;
}

/** The channel for violations within KPU. Its address is the operator's to configure; none is invented here. */
export const KPU_CHANNEL: ChannelText = {
  code: 'KPU_WBS',
  name: { ID: 'Saluran WBS KPU', EN: 'KPU whistle-blowing channel' },
  use: {
    ID: 'Untuk pegawai dan pihak terkait: dugaan tindak pidana korupsi dan pelanggaran lain di KPU, KPU Provinsi, dan KPU Kabupaten/Kota. Disampaikan melalui aplikasi terpusat KPU, ditangani Tim Kepatuhan Internal KPU.',
    EN: 'For staff and related parties: suspected corruption and other violations in KPU, KPU Provinsi and KPU Kabupaten/Kota. Made through KPU’s central application, handled by KPU’s internal compliance team.',
  },
};

/** Where a matter goes that is not for the whistle-blowing system. */
export const OTHER_CHANNELS: readonly ChannelText[] = [
  {
    code: 'SP4N_LAPOR',
    name: { ID: 'SP4N-LAPOR!', EN: 'SP4N-LAPOR!' },
    use: {
      ID: 'Pengaduan pelayanan publik (Keputusan KPU 1089/2025).',
      EN: 'Complaints about public services (Keputusan KPU 1089/2025).',
    },
    url: 'https://www.lapor.go.id',
  },
  {
    code: 'UPG',
    name: { ID: 'Unit Pengendalian Gratifikasi (UPG)', EN: 'Gratification control unit (UPG)' },
    use: {
      ID: 'Gratifikasi yang Anda sendiri terima atau tolak.',
      EN: 'A gratification that you yourself received or refused.',
    },
  },
  {
    code: 'BAWASLU',
    name: { ID: 'Bawaslu', EN: 'Election supervisory body (Bawaslu)' },
    use: {
      ID: 'Pelanggaran administratif Pemilu dan sengketa proses Pemilu.',
      EN: 'Administrative violations of election law and disputes over the election process.',
    },
  },
  {
    code: 'DKPP',
    name: { ID: 'DKPP', EN: 'Election organiser ethics council (DKPP)' },
    use: {
      ID: 'Pelanggaran kode etik penyelenggara Pemilu oleh anggota KPU.',
      EN: 'Breaches of the code of ethics by members of KPU as election organisers.',
    },
  },
  {
    code: 'KPK',
    name: { ID: 'KPK Whistleblower’s System', EN: 'KPK Whistleblower’s System' },
    use: {
      ID: 'Korupsi yang melibatkan penyelenggara negara atau aparat penegak hukum, atau kerugian mulai Rp 1 miliar.',
      EN: 'Corruption that involves state officials or law enforcers, or a loss of Rp 1 billion or more.',
    },
    url: 'https://kws.kpk.go.id',
  },
  {
    code: 'LPSK',
    name: { ID: 'LPSK', EN: 'Witness and victim protection agency (LPSK)' },
    use: {
      ID: 'Perlindungan bagi pelapor dan saksi (UU 13/2006 jo. UU 31/2014).',
      EN: 'Protection of reporters and witnesses (UU 13/2006 jo. UU 31/2014).',
    },
  },
];
