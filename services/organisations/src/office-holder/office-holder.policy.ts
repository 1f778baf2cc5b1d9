import {
  type ActTable,
  addable,
  changeable,
  isWithinReach,
  type ReachTable,
  serviceDoors,
  type Viewer,
  viewerIs,
  visible,
  withinReach,
} from '@oversight/kernel';
import { SCHEMA } from '../schema.ts';

/** Who sees that there is somebody in a position; of the members everybody does. */
export const POSITION_REACH: ReachTable = {
  NATIONAL_AUDITOR: 'EVERYWHERE',
  NATIONAL_LEADERSHIP: 'EVERYWHERE',
  NATIONAL_SECRETARIAT: 'OFFICE',
  PROVINCE: 'BRANCH',
  REGENCY: 'OFFICE',
  INTEGRATION: 'BRANCH',
  EXTERNAL_AUDITOR: 'ENGAGEMENT',
  WHISTLEBLOWING: 'EVERYWHERE',
};

/** A machine learns positions, not names. */
const PERSON_REACH: ReachTable = { ...POSITION_REACH, INTEGRATION: undefined };

export const OFFICE_HOLDER_FIELDS = { personName: PERSON_REACH } as const;

interface Held {
  readonly organisationCode: string;
  readonly public: boolean;
}

export const mayReadPerson = (viewer: Viewer, row: Held): boolean =>
  row.public || isWithinReach(viewer, PERSON_REACH, row.organisationCode);

/** Each office says who is in it; a province speaks for its own. The inspectorate mends what is wrong anywhere. */
export const OFFICE_HOLDER_ACTS: ActTable<'APPOINT'> = {
  APPOINT: {
    by: {
      NATIONAL_AUDITOR: 'EVERYWHERE',
      NATIONAL_SECRETARIAT: 'OFFICE',
      PROVINCE: 'OFFICE',
      REGENCY: 'OFFICE',
    },
  },
};

export const officeHolderPolicies = [
  visible(SCHEMA, `public and ${viewerIs(SCHEMA, ['PUBLIC'])} or ${withinReach(SCHEMA, POSITION_REACH)}`),
  changeable(SCHEMA, [OFFICE_HOLDER_ACTS.APPOINT]),
  addable(SCHEMA, [OFFICE_HOLDER_ACTS.APPOINT]),
  ...serviceDoors(SCHEMA),
];
