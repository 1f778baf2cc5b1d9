import {
  type Act,
  type ActTable,
  ADDRESSED,
  addable,
  changeable,
  forbidden,
  mayAct,
  type Viewer,
  viewerIs,
} from '@oversight/kernel';
import { RECOMMENDATION_REACH, seen } from '../audit.policy.ts';
import { RECORD } from '../audit-acts.ts';
import { SCHEMA } from '../audit-scope.ts';
import type { DraftDesk } from '../drafting.ts';
import { draftRemovable } from '../drafts.policy.ts';
import { changedByParty } from '../party-columns.ts';
import type { ReportSource } from '../vocabulary.ts';
import { writtenBySource } from '../whole.policy.ts';
import type { ReportAction } from './report-action.ts';

/** Who says who reads what is restricted, and when it no longer is; they must be named on it. */
export const RELEASE: Act = { by: { NATIONAL_AUDITOR: 'EVERYWHERE' } };

export const REPORT_ACTS: ActTable = {
  recordReport: RECORD,
  changeReport: RECORD,
  addReportAddressees: RECORD,
  discardReport: RECORD,
  issueReport: RECORD,
  correctReceipt: RECORD,
  nameReaders: RELEASE,
  releaseReport: RELEASE,
};

export const reportPolicies = writtenBySource([
  ...seen(RECOMMENDATION_REACH, { columns: ADDRESSED }),
  addable(SCHEMA, [RECORD], ADDRESSED),
  changeable(SCHEMA, [RECORD], ADDRESSED),
  draftRemovable(ADDRESSED),
]);
/** Who reads an issued report while it is restricted, and when it no longer is, the inspectorate says. */
export const reportShares = changedByParty([
  {
    columns: ['restricted', 'need_to_know', 'released_on', 'released_by'],
    using: `old.draft_of is not null or ${viewerIs(SCHEMA, ['NATIONAL_AUDITOR'])}`,
  },
]);
export const reportAddresseePolicies = [
  ...seen(RECOMMENDATION_REACH),
  addable(SCHEMA, [RECORD]),
  changeable(SCHEMA, [RECORD]),
  draftRemovable(),
];
export const receiptCorrectionPolicies = [...seen(RECOMMENDATION_REACH), addable(SCHEMA, [RECORD])];

/** APIP also records what BPK sent on paper; an auditor of BPK writes BPK's own reports. */
export const deskOf = ({ roles }: Viewer): DraftDesk => (roles.includes('NATIONAL_AUDITOR') ? 'APIP' : 'BPK');

interface Reported {
  readonly source: ReportSource;
  readonly addressedOffices: readonly string[];
}

/** An auditor of BPK writes what concerns the offices of its engagement letters, and no others. */
export const mayRecord = (viewer: Viewer, { source, addressedOffices }: Reported): boolean =>
  addressedOffices.every((office) => mayAct(viewer, RECORD, office)) &&
  (source === 'BPK' || deskOf(viewer) === 'APIP');

export function mustRecord(viewer: Viewer, report: Reported): void {
  if (!mayRecord(viewer, report))
    throw forbidden('The inspectorate writes reports, and an auditor of BPK those of its own offices.');
}

export const mayDoToReport = (viewer: Viewer, report: Reported, action: ReportAction): boolean =>
  action === 'NAME_READERS' || action === 'RELEASE'
    ? mayAct(viewer, RELEASE, '00')
    : mayRecord(viewer, report);
