/** What is met about, over and over. */
export const NATIONAL = [
  {
    title: 'Rapat koordinasi pengawasan internal',
    type: 'COORDINATION_MEETING',
    institution: 'BPKP',
    topic: 'Penyelenggaraan SPIP',
    teaches: 'SPIP',
  },
  {
    title: 'Pemutakhiran data tindak lanjut hasil pemeriksaan',
    type: 'FOLLOW_UP_DATA_UPDATE',
    institution: 'BPK',
    topic: 'Status tindak lanjut',
    teaches: 'AUDIT_FOLLOW_UP',
  },
  {
    title: 'Bimbingan teknis penilaian mandiri SPIP',
    type: 'TECHNICAL_GUIDANCE',
    institution: 'BPKP',
    topic: 'Kertas kerja penilaian mandiri',
    teaches: 'SPIP',
  },
] as const;
export const PROVINCIAL = [
  {
    title: 'Rapat koordinasi tindak lanjut hasil pemeriksaan',
    type: 'COORDINATION_MEETING',
    institution: null,
    topic: 'Sisa tindak lanjut satuan kerja',
    teaches: 'AUDIT_FOLLOW_UP',
  },
  {
    title: 'Sosialisasi kartu kendali SPIP',
    type: 'SOCIALISATION',
    institution: null,
    topic: 'Pengisian kartu kendali',
    teaches: 'SPIP',
  },
] as const;
