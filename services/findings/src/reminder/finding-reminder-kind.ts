import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const FindingReminderKind = enumOf([
  'ANSWER_DUE_SOON',
  'ANSWER_OVERDUE',
  'ANSWER_RETURNED',
  'ANSWER_TO_CONSOLIDATE',
  'ANSWER_TO_VERIFY',
  'ASSESSMENT_DUE',
  'RECOMMENDATION_OPEN',
]);
export type FindingReminderKind = keyof typeof FindingReminderKind;

/** What each is called where people read it. */
export const REMINDER_LABELS: Readonly<Record<FindingReminderKind, string>> = {
  ANSWER_DUE_SOON: 'Jawaban tindak lanjut segera jatuh tempo',
  ANSWER_OVERDUE: 'Jawaban tindak lanjut lewat 60 hari',
  ANSWER_RETURNED: 'Jawaban tindak lanjut dikembalikan',
  ANSWER_TO_CONSOLIDATE: 'Jawaban tindak lanjut menunggu konsolidasi provinsi',
  ANSWER_TO_VERIFY: 'Jawaban tindak lanjut menunggu verifikasi APIP',
  ASSESSMENT_DUE: 'Penilaian tindak lanjut lewat 30 hari',
  RECOMMENDATION_OPEN: 'Rekomendasi belum tuntas',
};

registerEnumType(FindingReminderKind, {
  name: 'FindingReminderKind',
  description: 'Of what is reminded in the follow-up of an audit.',
  valuesConfig: {
    ANSWER_DUE_SOON: {
      description: `${REMINDER_LABELS.ANSWER_DUE_SOON}: the office has not sent its answer, and day 60 (or the day to which the auditor extended it) is some days away. Told anew at 30, 14, 7 and 1 days before, unless configured otherwise.`,
    },
    ANSWER_OVERDUE: {
      description: `${REMINDER_LABELS.ANSWER_OVERDUE}: no complete answer reached the auditor in time (Peraturan BPK 2/2017 article 4). Told anew 1, 14, 30, 60, 90 … days after: to the office, from the 14th day to its province too, from the 30th to the inspectorate too.`,
    },
    ANSWER_RETURNED: {
      description: `${REMINDER_LABELS.ANSWER_RETURNED}: for the office, until it sends it again.`,
    },
    ANSWER_TO_CONSOLIDATE: {
      description: `${REMINDER_LABELS.ANSWER_TO_CONSOLIDATE}: for the province.`,
    },
    ANSWER_TO_VERIFY: {
      description: `${REMINDER_LABELS.ANSWER_TO_VERIFY}: for more than 10 working days. For the inspectorate alone, in its inbox and not by e-mail.`,
    },
    ASSESSMENT_DUE: {
      description: `${REMINDER_LABELS.ASSESSMENT_DUE}: the auditor has had the answer for 30 days. For the inspectorate alone, in its inbox and not by e-mail.`,
    },
    RECOMMENDATION_OPEN: {
      description: `${REMINDER_LABELS.RECOMMENDATION_OPEN}: answered and assessed, but status 2 or 3. For the office, told anew each quarter until it is settled.`,
    },
  },
});

/** To whom it is told: the office whose part it is, the province above it, or the inspectorate at KPU RI. */
export const ReminderRecipient = enumOf(['OFFICE', 'PROVINCE', 'INSPECTORATE']);
export type ReminderRecipient = keyof typeof ReminderRecipient;
registerEnumType(ReminderRecipient, {
  name: 'ReminderRecipient',
  description: 'Whose task it is of which is reminded.',
});
