import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const InvitationReply = enumOf(['WILL_ATTEND', 'WILL_BE_REPRESENTED', 'WILL_NOT_ATTEND']);
export type InvitationReply = keyof typeof InvitationReply;
registerEnumType(InvitationReply, {
  name: 'InvitationReply',
  description: 'What an office answers to an invitation (konfirmasi kehadiran).',
  valuesConfig: {
    WILL_ATTEND: { description: 'Hadir: whoever is asked for comes.' },
    WILL_BE_REPRESENTED: { description: 'Diwakili: somebody else comes in their place.' },
    WILL_NOT_ATTEND: { description: 'Tidak hadir, saying why.' },
  },
});
