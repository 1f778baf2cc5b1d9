import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const AttendanceMode = enumOf(['IN_PERSON', 'ONLINE', 'HYBRID']);
export type AttendanceMode = keyof typeof AttendanceMode;
registerEnumType(AttendanceMode, {
  name: 'AttendanceMode',
  description: 'How a meeting is held, or was attended (moda): luring, daring, hibrida.',
  valuesConfig: {
    IN_PERSON: { description: 'Luring.' },
    ONLINE: { description: 'Daring.' },
    HYBRID: { description: 'Both at once (hibrida).' },
  },
});

export const AttendeeRole = enumOf(['CHAIR', 'DIVISION_HEAD', 'MEMBER', 'SECRETARY', 'SECRETARIAT', 'OTHER']);
export type AttendeeRole = keyof typeof AttendeeRole;
registerEnumType(AttendeeRole, {
  name: 'AttendeeRole',
  description: 'What somebody is in their office, as far as it matters for who was meant to come.',
  valuesConfig: {
    CHAIR: { description: 'Ketua.' },
    DIVISION_HEAD: { description: 'A member who heads a division (ketua divisi); `division` says which.' },
    MEMBER: { description: 'Another member (anggota).' },
    SECRETARY: { description: 'Sekretaris (at KPU RI: Sekretaris Jenderal), head of the secretariat.' },
    SECRETARIAT: { description: 'Staff of the secretariat.' },
    OTHER: { description: 'Anybody else; `division` may say more.' },
  },
});
