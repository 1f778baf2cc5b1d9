import { Permission, type Viewer } from '@oversight/kernel';
import { Field, ObjectType } from 'type-graphql';
import { HISTORY_REACH } from './history/revision.policy.ts';
import {
  OFFICE_HOLDER_ACTS,
  OFFICE_HOLDER_FIELDS,
  POSITION_REACH,
} from './office-holder/office-holder.policy.ts';
import { ORGANISATION_ACTS, ORGANISATION_REACH } from './organisation.policy.ts';

const NAMED = 'Its acts are named like their mutations.';

/** The acts by the mutations that do them. */
const OFFICE_DEEDS = {
  changeContact: ORGANISATION_ACTS.CONTACT,
  planCalendarEntry: ORGANISATION_ACTS.CHANGE,
  changeCalendarEntry: ORGANISATION_ACTS.CHANGE,
};
const DIVISION_DEEDS = {
  addDivision: ORGANISATION_ACTS.CHANGE,
  changeDivision: ORGANISATION_ACTS.CHANGE,
};
const HOLDER_DEEDS = {
  appointOfficeHolder: OFFICE_HOLDER_ACTS.APPOINT,
  endOfficeHolder: OFFICE_HOLDER_ACTS.APPOINT,
  correctOfficeHolder: OFFICE_HOLDER_ACTS.APPOINT,
};

@ObjectType({
  simpleResolvers: true,
  description: 'What this viewer may read and do of offices and what hangs on them.',
})
export class OrganisationPermissions {
  @Field(() => Permission, {
    description: `Its contact and its calendar. ${NAMED}`,
  })
  readonly organisation: Permission;

  @Field(() => Permission, {
    description: `Beside these rows everybody reads the members. ${NAMED}`,
  })
  readonly officeHolder: Permission;

  @Field(() => Permission, { description: `The list of divisions, which is KPU RI’s. ${NAMED}` })
  readonly division: Permission;

  @Field(() => Permission)
  readonly history: Permission;

  constructor(viewer: Viewer) {
    this.organisation = new Permission(viewer, { reach: ORGANISATION_REACH, acts: OFFICE_DEEDS });
    this.officeHolder = new Permission(viewer, {
      reach: POSITION_REACH,
      fields: OFFICE_HOLDER_FIELDS,
      acts: HOLDER_DEEDS,
    });
    this.division = new Permission(viewer, { reach: ORGANISATION_REACH, acts: DIVISION_DEEDS });
    this.history = new Permission(viewer, { reach: HISTORY_REACH });
  }
}
