import type { Locale } from '@oversight/kernel';

/** What a reporter may count on, and by what. */
export const PROMISES: readonly Record<Locale, string>[] = [
  {
    ID: 'Identitas pelapor dan isi laporan dirahasiakan (Keputusan KPU 915/2025).',
    EN: 'The reporter’s identity and the content of the report are kept confidential (Keputusan KPU 915/2025).',
  },
  {
    ID: 'Pelapor dilindungi dari pembalasan: ancaman fisik, tekanan psikologis, sanksi administratif, mutasi dan demosi. Laporan pembalasan selalu didahulukan.',
    EN: 'Reporters are protected from retaliation: physical threat, psychological pressure, administrative sanction, transfer and demotion. Reports of retaliation are always taken first.',
  },
  {
    ID: 'Laporan ditangani oleh Tim Kepatuhan Internal. Penangan yang melanggar kerahasiaan dikenai sanksi.',
    EN: 'Reports are handled by the internal compliance team (Tim Kepatuhan Internal). Handlers who breach confidentiality are punished.',
  },
  {
    ID: 'Laporan yang belum lengkap tidak ditolak: Anda diminta melengkapinya.',
    EN: 'An incomplete report is not turned away: you are asked to complete it.',
  },
  {
    ID: 'Dalam data pengawasan ini tidak ada isian tentang pelapor, dan tidak ada jumlah laporan per kabupaten/kota. Jumlah kecil selalu disamarkan, termasuk nol.',
    EN: 'These oversight data have no field about a reporter and no number of reports per regency or city. Small numbers are always suppressed, zero included.',
  },
];

/** What it cannot do. Said here, because a promise that is believed too far does harm. */
export const LIMITS: readonly Record<Locale, string>[] = [
  {
    ID: 'Laporan belum dapat disampaikan melalui layanan data ini; gunakan saluran yang disebut di atas.',
    EN: 'A report cannot yet be made through this data service; use the channel named above.',
  },
  {
    ID: 'Cerita Anda sendiri dapat menunjukkan siapa Anda. Hindari rincian yang hanya Anda ketahui, bila tidak perlu.',
    EN: 'Your own words may show who you are. Leave out details that only you know, where they are not needed.',
  },
  {
    ID: 'Kerahasiaan di jaringan adalah usaha Anda sendiri: jangan melapor dari perangkat atau jaringan kantor; gunakan Tor bila perlu.',
    EN: 'Anonymity on the network is your own doing: do not report from an office device or network; use Tor if you need it.',
  },
  {
    ID: 'Kerahasiaan tidak dapat dijamin terhadap penangan dan pemegang kunci identitas yang bersekongkol, atau pengelola sistem yang berniat jahat.',
    EN: 'Confidentiality cannot be guaranteed against a handler and an identity custodian who collude, or a hostile system operator.',
  },
  {
    ID: 'Penghargaan dan perlindungan menurut PP 43/2018 serta penanganan oleh aparat penegak hukum memerlukan identitas.',
    EN: 'Rewards and protection under PP 43/2018, and handling by law enforcement, need an identity.',
  },
  {
    ID: 'Laporan palsu yang disengaja dapat dikenai sanksi.',
    EN: 'A knowingly false report may be punished.',
  },
];
