import {
  type Act,
  type ActTable,
  ADDRESSED,
  addable,
  mayAct,
  type ReachTable,
  type Viewer,
} from '@oversight/kernel';
import { FINDING_REACH, seen } from '../audit.policy.ts';
import { RECORD } from '../audit-acts.ts';
import { SCHEMA } from '../audit-scope.ts';
import { draftRemovable } from '../drafts.policy.ts';
import type { ReportSource } from '../vocabulary.ts';
import { writtenWhole } from '../whole.policy.ts';

/** Read as what the report says is; machines and BI take no files of reports. */
export const REPORT_DOCUMENT_REACH: ReachTable = { ...FINDING_REACH, INTEGRATION: undefined };

export const REPORT_DOCUMENT_ACTS: ActTable = { addReportDocument: RECORD };

export const reportDocumentPolicies = writtenWhole([
  ...seen(REPORT_DOCUMENT_REACH, { columns: ADDRESSED }),
  addable(SCHEMA, [RECORD], ADDRESSED),
  draftRemovable(ADDRESSED),
]);

interface Report {
  readonly source: ReportSource;
  readonly addressedOffices: readonly string[];
}

/** An auditor of BPK adds to BPK's own reports only; the inspectorate to those of both, because BPK sends paper. */
const actOn = ({ source }: Report): Act =>
  source === 'BPK' ? RECORD : { by: { NATIONAL_AUDITOR: 'EVERYWHERE' } };

export const mayAddDocument = (viewer: Viewer, report: Report): boolean =>
  report.addressedOffices.every((code) => mayAct(viewer, actOn(report), code));
