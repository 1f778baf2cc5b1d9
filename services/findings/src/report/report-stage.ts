import { DomainError } from '@oversight/kernel';
import type { DraftDesk } from '../drafting.ts';
import { type ReportAction, STAGES } from './report-action.ts';

/** What of a report decides what can be done with it. */
interface Standing {
  readonly draftOf?: DraftDesk;
  readonly restricted: boolean;
  readonly recordedBy?: string;
  readonly changedBy: readonly string[];
}

/** Whether somebody wrote in it. */
export const wroteIn = ({ recordedBy, changedBy }: Standing, subject: string): boolean =>
  recordedBy === subject || changedBy.includes(subject);

const stands = (report: Standing, action: ReportAction): boolean => {
  const { draft, restricted } = STAGES[action];
  return (
    (draft === undefined || draft === (report.draftOf !== undefined)) &&
    (restricted === undefined || restricted === report.restricted)
  );
};

/** Four eyes; BPK has checked its own report before it writes it down here, if not what became of it since. */
const hasOtherEyes = (report: Standing, action: ReportAction, by: string): boolean =>
  !STAGES[action].others || report.draftOf === 'BPK' || !wroteIn(report, by);

export const canBeDone = (report: Standing, action: ReportAction, by: string): boolean =>
  stands(report, action) && hasOtherEyes(report, action, by);

/** Errors: ILLEGAL_STEP, FOUR_EYES. */
export function mustBeDoable(report: Standing, action: ReportAction, by: string): void {
  const status = report.draftOf ? 'DRAFT' : report.restricted ? 'RESTRICTED' : 'ISSUED';
  if (!stands(report, action))
    throw new DomainError('ILLEGAL_STEP', `Cannot ${action} a report that is ${status}.`, { status });
  if (!hasOtherEyes(report, action, by)) throw fourEyes();
}

export const fourEyes = () => new DomainError('FOUR_EYES', 'Whoever wrote in it does not let it out.');
