import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const ReminderKind = enumOf([
  'COMMITMENT_DUE_SOON',
  'COMMITMENT_OVERDUE',
  'MINUTES_DUE_SOON',
  'MINUTES_LATE',
  'INVITATION_UNANSWERED',
]);
export type ReminderKind = keyof typeof ReminderKind;

/** What each is called where people read it. */
export const REMINDER_LABELS: Readonly<Record<ReminderKind, string>> = {
  COMMITMENT_DUE_SOON: 'Komitmen segera jatuh tempo',
  COMMITMENT_OVERDUE: 'Komitmen lewat jatuh tempo',
  MINUTES_DUE_SOON: 'Notula segera jatuh tempo',
  MINUTES_LATE: 'Notula terlambat disahkan',
  INVITATION_UNANSWERED: 'Undangan belum dijawab',
};

registerEnumType(ReminderKind, {
  name: 'ReminderKind',
  description: 'Of what an office is reminded.',
  valuesConfig: {
    COMMITMENT_DUE_SOON: {
      description: `${REMINDER_LABELS.COMMITMENT_DUE_SOON}: neither verified nor cancelled, and due in some days.`,
    },
    COMMITMENT_OVERDUE: {
      description: `${REMINDER_LABELS.COMMITMENT_OVERDUE}: the due date is past (WIB), as \`overdue\` says.`,
    },
    MINUTES_DUE_SOON: {
      description: `${REMINDER_LABELS.MINUTES_DUE_SOON}: of a meeting that has ended, for its host.`,
    },
    MINUTES_LATE: {
      description: `${REMINDER_LABELS.MINUTES_LATE}: as \`minutesOverdue\` says, for the host.`,
    },
    INVITATION_UNANSWERED: {
      description: `${REMINDER_LABELS.INVITATION_UNANSWERED}: the meeting is near; due on its first day.`,
    },
  },
});
