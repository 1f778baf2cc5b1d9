import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const MeetingType = enumOf([
  'COORDINATION_MEETING',
  'TECHNICAL_COORDINATION',
  'PLENARY',
  'TECHNICAL_GUIDANCE',
  'SOCIALISATION',
  'EXIT_MEETING',
  'FOLLOW_UP_DATA_UPDATE',
]);
export type MeetingType = keyof typeof MeetingType;
registerEnumType(MeetingType, {
  name: 'MeetingType',
  description: 'Kind of meeting, by the name KPU gives it.',
  valuesConfig: {
    COORDINATION_MEETING: { description: 'Rapat koordinasi (rakor).' },
    TECHNICAL_COORDINATION: { description: 'Rapat kerja teknis (rakernis).' },
    PLENARY: { description: 'Rapat pleno: the members decide.' },
    TECHNICAL_GUIDANCE: { description: 'Bimbingan teknis (bimtek).' },
    SOCIALISATION: { description: 'Sosialisasi: a rule or a channel is made known.' },
    EXIT_MEETING: { description: 'The auditor closes an audit on the spot with the audited office.' },
    FOLLOW_UP_DATA_UPDATE: {
      description:
        'Pemutakhiran data tindak lanjut: offices and auditor agree how far each recommendation is.',
    },
  },
});

export const MeetingStatus = enumOf([
  'DRAFT',
  'SCHEDULED',
  'INVITED',
  'IN_PROGRESS',
  'ENDED',
  'MINUTES_APPROVED',
  'FOLLOW_UP',
  'CLOSED',
  'POSTPONED',
  'CANCELLED',
]);
export type MeetingStatus = keyof typeof MeetingStatus;
registerEnumType(MeetingStatus, {
  name: 'MeetingStatus',
  description: 'How far a meeting is.',
  valuesConfig: {
    DRAFT: { description: 'Draf.' },
    SCHEDULED: { description: 'Dijadwalkan.' },
    INVITED: { description: 'Diundang: the invitation has gone out.' },
    IN_PROGRESS: { description: 'Berlangsung.' },
    ENDED: { description: 'Selesai; the minutes are not approved yet, or not known.' },
    MINUTES_APPROVED: { description: 'Notula disahkan.' },
    FOLLOW_UP: { description: 'Tindak lanjut: commitments are being kept.' },
    CLOSED: { description: 'Ditutup.' },
    POSTPONED: { description: 'Ditunda.' },
    CANCELLED: { description: 'Dibatalkan.' },
  },
});

export const SecurityClassification = enumOf(['PUBLIC', 'RESTRICTED', 'CONFIDENTIAL']);
export type SecurityClassification = keyof typeof SecurityClassification;
registerEnumType(SecurityClassification, {
  name: 'SecurityClassification',
  description: 'Classification of an official record (klasifikasi naskah dinas).',
  valuesConfig: {
    PUBLIC: { description: 'Biasa: also for the public.' },
    RESTRICTED: { description: 'Terbatas: for those who have a role.' },
    CONFIDENTIAL: { description: 'Rahasia.' },
  },
});

export const OversightTopic = enumOf([
  'SPIP',
  'WHISTLEBLOWING',
  'AUDIT_FOLLOW_UP',
  'LAW_ENFORCEMENT',
  'GRATIFICATION',
  'STATE_FINANCE',
  'ETHICS',
]);
export type OversightTopic = keyof typeof OversightTopic;
registerEnumType(OversightTopic, {
  name: 'OversightTopic',
  description: 'What a meeting or a training teaches of oversight.',
  valuesConfig: {
    SPIP: { description: 'Sistem pengendalian intern pemerintah, with the kartu kendali.' },
    WHISTLEBLOWING: { description: 'Penanganan pengaduan (WBS).' },
    AUDIT_FOLLOW_UP: { description: 'Tindak lanjut hasil pemeriksaan.' },
    LAW_ENFORCEMENT: { description: 'Sinergi dengan aparat penegak hukum.' },
    GRATIFICATION: { description: 'Pengendalian gratifikasi.' },
    STATE_FINANCE: { description: 'Pengelolaan keuangan dan hibah pemilihan.' },
    ETHICS: { description: 'Kode etik dan kode perilaku.' },
  },
});
