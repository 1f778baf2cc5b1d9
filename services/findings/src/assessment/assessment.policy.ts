import {
  type Act,
  type ActTable,
  ADDRESSED,
  addable,
  changeable,
  mayAct,
  type Viewer,
  viewerIs,
} from '@oversight/kernel';
import { RECOMMENDATION_REACH, seen } from '../audit.policy.ts';
import { ASSESS, AUDITORS } from '../audit-acts.ts';
import { SCHEMA } from '../audit-scope.ts';
import type { ReportSource } from '../vocabulary.ts';
import { writtenIf, writtenWhole } from '../whole.policy.ts';

/** APIP decides on its own reports; what BPK decided it only records, and another person confirms. */
const OF_APIP: Act = { by: { NATIONAL_AUDITOR: 'EVERYWHERE' } };
const OF_BPK: Act = { by: { EXTERNAL_AUDITOR: 'ENGAGEMENT' }, body: 'BPK' };

export const ASSESSMENT_ACTS: ActTable = {
  assessRecommendation: ASSESS,
  confirmAssessment: ASSESS,
  rejectAssessment: ASSESS,
};

interface Assessed {
  readonly source: ReportSource;
  readonly addressedOffices: readonly string[];
}

export const assessingActOf = ({ source }: Pick<Assessed, 'source'>): Act =>
  source === 'BPK' ? ASSESS : OF_APIP;

/** The office by which somebody may decide on it at all; of several any one. */
export const officeToAssess = (viewer: Viewer, row: Assessed): string =>
  row.addressedOffices.find((code) => mayAct(viewer, assessingActOf(row), code)) ??
  row.addressedOffices[0] ??
  '';

/** The whole is decided by whoever is engaged at every office it is addressed to: the others’ parts count to it. */
export const mayAssessWhole = (viewer: Viewer, row: Assessed): boolean =>
  row.addressedOffices.length > 0 &&
  row.addressedOffices.every((code) => mayAct(viewer, assessingActOf(row), code));

/** Whether this viewer's word is the auditor's own, not what is recorded of it. */
export const isTheAuditor = (viewer: Viewer, { source, addressedOffices }: Assessed): boolean =>
  addressedOffices.every((code) => mayAct(viewer, source === 'BPK' ? OF_BPK : OF_APIP, code));

/** What does not hold is known to auditors only: an office would take it for its status. */
const HOLDS = `(state = 'CONFIRMED' or ${viewerIs(SCHEMA, AUDITORS)})`;
const held = (policies: ReturnType<typeof seen>): ReturnType<typeof seen> =>
  policies.map((policy) =>
    policy.name === 'visible' || policy.name === 'named'
      ? { ...policy, using: `${HOLDS} and (${policy.using})` }
      : policy,
  );

const SUBJECT = `(select current_setting('viewer.subject', true))`;
/** What holds at once the auditor decided alone, for no reason that needs a second person. */
const ALONE = `to_status <> 'TIDAK_DAPAT_DITINDAKLANJUTI' and (decided_by = 'APIP' and ${viewerIs(SCHEMA, ['NATIONAL_AUDITOR'])} or decided_by = 'BPK' and ${viewerIs(SCHEMA, ['EXTERNAL_AUDITOR'])})`;
/** Recorded in one’s own name. */
const RECORDED = `recorded_by = ${SUBJECT} and settled_by is null and (state = 'PENDING' or state = 'CONFIRMED' and ${ALONE})`;
const settling = changeable(SCHEMA, [ASSESS], ADDRESSED);

export const assessmentPolicies = writtenWhole([
  ...held(seen(RECOMMENDATION_REACH, { columns: ADDRESSED })),
  ...writtenIf([addable(SCHEMA, [ASSESS], ADDRESSED)], RECORDED),
  {
    ...settling,
    using: `(${settling.using}) and state = 'PENDING'`,
    check: `(${settling.check}) and settled_by = ${SUBJECT}`,
  },
]);
export const officeAssessmentPolicies = [
  ...held(seen(RECOMMENDATION_REACH)),
  addable(SCHEMA, [ASSESS]),
  changeable(SCHEMA, [ASSESS]),
];
