import { addDays, Chance, codesOf, daysBetween } from '@oversight/kernel';
import type { AuditType, ReportSource } from '../vocabulary.ts';
import { addressing, title } from './addressing.ts';
import { CRIMINAL_KIND, FINDING_MIX } from './finding-mix.ts';
import { recordedOn } from './moves.ts';
import { synthesizeFinding } from './synthesize-finding.ts';
import { type DemonstrationTables, emptyTables } from './tables.ts';

export interface DemonstrationPlan {
  /** Kemendagri codes of all offices. */
  readonly offices: readonly string[];
  readonly seed: number;
  /** How many times the usual number of reports. */
  readonly scale: number;
  /** Last day of the two years, "2026-06-30". */
  readonly asOf: string;
}

const DAYS = 730;
const REPORTS_PER_OFFICE = 4;

/**
 * Two years of audits of every office: made up, the same for the same seed, and marked so in every text. Answers
 * some offices at a time, with about so many recommendations: fifty times the usual would not fit into memory.
 */
export function* synthesizeFindings(
  plan: DemonstrationPlan,
  atOnce = Number.POSITIVE_INFINITY,
): Generator<DemonstrationTables> {
  let tables = emptyTables();
  for (const office of plan.offices) {
    synthesizeOffice(tables, plan, office);
    if (tables.recommendations.length < atOnce) continue;
    yield tables;
    tables = emptyTables();
  }
  yield tables;
}

function synthesizeOffice(tables: DemonstrationTables, plan: DemonstrationPlan, office: string): void {
  const chance = new Chance(plan.seed, 'findings', office);
  const diligence = chance.skewed(1, 0.35);
  // Each office has a few weak controls of its own: that is what makes its findings recur.
  const weaknesses = [chance.weighted(FINDING_MIX), chance.weighted(FINDING_MIX)];
  const siblings = plan.offices.filter((code) => code !== office && code.slice(0, 2) === office.slice(0, 2));

  for (let index = 0; index < REPORTS_PER_OFFICE * plan.scale; index++) {
    const report = draftReport(chance, plan.asOf, index % 2 === 0 ? 'BPK' : 'APIP');
    const received = new Map([[office, receivedFrom(chance, report.reportedOn, plan.asOf)]]);
    const count = report.investigative ? 1 : chance.whole(2, 6);
    for (let number = 1; number <= count; number++) {
      // A few findings concern another office of the same province as well.
      const offices =
        !report.investigative && chance.isLucky(0.06) && siblings.length > 0
          ? [...new Set([office, chance.pick(siblings), chance.pick(siblings)])]
          : [office];
      for (const code of offices)
        if (!received.has(code)) received.set(code, receivedFrom(chance, report.reportedOn, plan.asOf));
      const kind = chance.isLucky(0.4) ? chance.pick(weaknesses) : chance.weighted(FINDING_MIX);
      synthesizeFinding(tables, {
        ...report,
        chance,
        asOf: plan.asOf,
        office,
        offices,
        kind: report.investigative ? CRIMINAL_KIND : kind,
        number,
        diligence,
        received,
      });
    }
    tables.reports.push(reportRow(report, office, [...received.keys()]));
    for (const [code, receivedOn] of received) {
      const { provinceCode, regencyCode } = codesOf(code) ?? {};
      tables.receipts.push([
        chance.id(receivedOn),
        report.reportId,
        receivedOn,
        code,
        provinceCode,
        regencyCode,
        report.investigative,
      ]);
    }
  }
}

const receivedFrom = (chance: Chance, reportedOn: string, asOf: string): string =>
  addDays(reportedOn, chance.whole(2, Math.min(14, daysBetween(reportedOn, asOf))));

interface ReportDraft {
  readonly reportId: string;
  readonly source: ReportSource;
  readonly type: AuditType;
  /** A report of its own, so that no gap in another one's numbers tells of it. */
  readonly investigative: boolean;
  readonly reportedOn: string;
  readonly fiscalYear: number;
}

function draftReport(chance: Chance, asOf: string, source: ReportSource): ReportDraft {
  // Somewhat more of the recent ones, so that there is work in hand.
  const reportedOn = addDays(asOf, -5 - Math.floor(DAYS * chance.fraction() ** 1.4));
  const investigative = chance.isLucky(0.012);
  const usual =
    source === 'BPK'
      ? (['FINANCIAL', 'SPECIAL_PURPOSE', 'PERFORMANCE'] as const)
      : (['AUDIT', 'REVIEW', 'EVALUATION'] as const);
  return {
    reportId: chance.id(reportedOn),
    source,
    type: investigative ? 'INVESTIGATIVE' : chance.pick<AuditType>(usual),
    investigative,
    reportedOn,
    fiscalYear: Number(reportedOn.slice(0, 4)) - (source === 'BPK' ? 1 : chance.whole(0, 1)),
  };
}

const reportRow = (report: ReportDraft, office: string, addressed: readonly string[]): unknown[] => [
  report.reportId,
  `SINTETIS/${report.source}/${office}/${report.fiscalYear}/${report.reportId.slice(-6)}`,
  title(`Laporan hasil ${report.source === 'BPK' ? 'pemeriksaan' : 'pengawasan'} tahun ${report.fiscalYear}`),
  report.source,
  report.type,
  report.reportedOn,
  report.fiscalYear,
  report.type === 'FINANCIAL' ? 'WTP' : null,
  office,
  report.reportedOn.slice(5, 7) < '07' ? 1 : 2,
  report.reportedOn,
  recordedOn(report.reportedOn),
  ...addressing(addressed, report.investigative),
];
