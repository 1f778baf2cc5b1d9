import { conflict, expectVersion, orNotFound } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { Finding } from '../finding/finding.entity.ts';
import type { AuditReport } from './audit-report.entity.ts';
import { mustRecord } from './report.policy.ts';

interface Asked {
  readonly reportId: string;
  readonly expectedVersion: number;
}

/** Of two who write in it at once, one is told at once. */
export async function holdReport(
  em: Context['em'],
  { id, version }: Pick<AuditReport, 'id' | 'version'>,
): Promise<void> {
  const held = await em.execute<unknown[]>(
    'select 1 from findings.audit_report where id = ? and version = ? for no key update',
    [id, version],
  );
  if (held.length === 0) throw conflict();
}

/** The report that an input names. Errors: NOT_FOUND, also when it is not visible. */
export const reportOf = ({ loaders }: Pick<Context, 'loaders'>, id: string): Promise<AuditReport> =>
  orNotFound('audit report', loaders.report.load(id));

/** The same for whoever writes in it, as they last read it, and nobody else meanwhile. */
export async function leadReport(context: Context, asked: Asked): Promise<AuditReport> {
  const report = await reportOf(context, asked.reportId);
  mustRecord(context.viewer, report);
  expectVersion(report, asked.expectedVersion);
  await holdReport(context.em, report);
  return report;
}

/** A finding with its report, for whoever writes in that. */
export async function leadFinding(
  context: Context,
  { findingId, expectedVersion }: { readonly findingId: string; readonly expectedVersion: number },
): Promise<{ finding: Finding; report: AuditReport }> {
  const finding = await orNotFound('finding', context.loaders.finding.load(findingId));
  return { finding, report: await leadReport(context, { reportId: finding.report.id, expectedVersion }) };
}
