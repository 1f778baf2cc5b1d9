import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const ReminderKind = enumOf([
  'COMMITMENT_DUE_SOON',
  'COMMITMENT_OVERDUE',
  'COMMITMENT_TO_VERIFY',
  'MINUTES_DUE_SOON',
  'MINUTES_LATE',
  'INVITATION_UNANSWERED',
  'MEETING_LAPSED',
]);
export type ReminderKind = keyof typeof ReminderKind;

/** What each is called where people read it. */
export const REMINDER_LABELS: Readonly<Record<ReminderKind, string>> = {
  COMMITMENT_DUE_SOON: 'Komitmen segera jatuh tempo',
  COMMITMENT_OVERDUE: 'Komitmen lewat jatuh tempo',
  COMMITMENT_TO_VERIFY: 'Komitmen menunggu verifikasi',
  MINUTES_DUE_SOON: 'Notula segera jatuh tempo',
  MINUTES_LATE: 'Notula terlambat disahkan',
  INVITATION_UNANSWERED: 'Undangan belum dijawab',
  MEETING_LAPSED: 'Hari rapat lewat tanpa keterangan',
};

registerEnumType(ReminderKind, {
  name: 'ReminderKind',
  description: 'Of what an office is reminded.',
  valuesConfig: {
    COMMITMENT_DUE_SOON: {
      description: `${REMINDER_LABELS.COMMITMENT_DUE_SOON}: not reported done, verified or cancelled, and due in some days.`,
    },
    COMMITMENT_OVERDUE: {
      description: `${REMINDER_LABELS.COMMITMENT_OVERDUE}: the due date is past (WIB), as \`overdue\` says, and it is not reported done.`,
    },
    COMMITMENT_TO_VERIFY: {
      description: `${REMINDER_LABELS.COMMITMENT_TO_VERIFY}: the office reported it done, and has done its part. For the inspectorate alone, in its inbox and not by e-mail.`,
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
    MEETING_LAPSED: {
      description: `${REMINDER_LABELS.MEETING_LAPSED}: as \`lapsed\` says; the host says that it began, or puts it off, or cancels it.`,
    },
  },
});
