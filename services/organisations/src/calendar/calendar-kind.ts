import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const CalendarKind = enumOf(['ELECTORAL_STAGE', 'ELECTION_GRANT']);
export type CalendarKind = keyof typeof CalendarKind;
registerEnumType(CalendarKind, {
  name: 'CalendarKind',
  description: 'What a date of the calendar is about.',
  valuesConfig: {
    ELECTORAL_STAGE: {
      description: 'Tahapan: a stage of an election, of the whole country or of one office.',
    },
    ELECTION_GRANT: {
      description:
        'Hibah pemilihan (NPHD) of an office: received on `startsOn`, to be spent before `endsOn`, accounted for by `dueOn`.',
    },
  },
});
