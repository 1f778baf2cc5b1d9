import { badInput, codesOf, regionOf } from '@oversight/kernel';
import { addressOf } from '../address.ts';
import type { Context } from '../context.ts';
import { mustBeOffices } from '../office/must-be-offices.ts';
import { scopeOfReport } from '../scope-of.ts';
import type { AuditReport } from './audit-report.entity.ts';
import { mustRecord } from './report.policy.ts';
import { ReportAddressee } from './report-addressee.entity.ts';
import { checkReceipt } from './report-words.ts';

/** An office that gets the report, and the day on which it did, once that is known. */
export interface Receipt {
  readonly organisationCode: string;
  readonly receivedOn?: string;
}

const MOST = 600;

/** One for each office, all of them codes. Errors: BAD_USER_INPUT naming the field. */
export function checkReceipts(
  receipts: readonly Receipt[],
  report: Pick<AuditReport, 'reportedOn'>,
  field = 'addressees',
): void {
  const codes = new Set(receipts.map(({ organisationCode }) => organisationCode));
  if (receipts.length > MOST) throw badInput(field, `At most ${MOST} offices.`);
  if (codes.size < receipts.length) throw badInput(field, 'An office stands there twice.');
  for (const code of codes) regionOf(field, code);
  for (const { receivedOn } of receipts) if (receivedOn !== undefined) checkReceipt(receivedOn, report);
}

/** Addresses a draft to these offices as well, or says when it arrived there. */
export async function addressReport(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  report: AuditReport,
  receipts: readonly Receipt[],
): Promise<void> {
  const there = await em.find(ReportAddressee, { reportId: report.id });
  const codes = receipts.map(({ organisationCode }) => organisationCode);
  await mustBeOffices(em, 'addressees', codes);
  for (const { organisationCode, receivedOn } of receipts) {
    const known = there.find((each) => each.organisationCode === organisationCode);
    if (known) {
      if (receivedOn !== undefined) known.receivedOn = receivedOn;
    } else {
      there.push(
        em.create(ReportAddressee, {
          ...codesOf(organisationCode),
          ...scopeOfReport(report),
          receivedOn,
        } as never),
      );
    }
  }
  if (there.length > MOST) throw badInput('addressees', `At most ${MOST} offices.`);
  const addressed = addressOf(there.map(({ organisationCode }) => organisationCode));
  mustRecord(viewer, { ...report, ...addressed, source: report.source });
  if (addressed.addressedOffices.join() !== report.addressedOffices.join()) Object.assign(report, addressed);
}
