import { addDays, type Chance } from '@oversight/kernel';
import type { ReportSource } from '../vocabulary.ts';
import { addressing, title } from './addressing.ts';
import { CRIMINAL_KIND, type FindingKind } from './finding-mix.ts';
import { recordedOn } from './moves.ts';
import { synthesizeRecommendation } from './synthesize-recommendation.ts';
import type { DemonstrationTables } from './tables.ts';

/** One made-up finding, before its rows. */
export interface FindingDraft {
  chance: Chance;
  asOf: string;
  office: string;
  offices: readonly string[];
  kind: FindingKind;
  number: number;
  reportId: string;
  source: ReportSource;
  reportedOn: string;
  fiscalYear: number;
  diligence: number;
  /** Day on which each addressed office received the report. */
  received: Map<string, string>;
}

export function synthesizeFinding(tables: DemonstrationTables, draft: FindingDraft): void {
  const { chance, kind, offices, reportedOn } = draft;
  const restricted = kind === CRIMINAL_KIND;
  const id = chance.id(reportedOn);
  const value = kind.median === 0 ? 0n : BigInt(Math.round(chance.skewed(kind.median, 0.9) / 1000) * 1000);
  const happened = addDays(`${draft.fiscalYear}-01-01`, chance.whole(0, 364));
  const occurredOn = happened < reportedOn ? happened : addDays(reportedOn, -chance.whole(20, 90));
  const row: unknown[] = [
    id,
    draft.reportId,
    draft.number,
    title(kind.title),
    title(`Pada kegiatan yang diperiksa ditemukan: ${kind.title.toLowerCase()}.`),
    title('Ketentuan pengelolaan keuangan negara yang berlaku.'),
    title(`Kelemahan pengendalian pada subunsur ${kind.subElement}.`),
    title('Belanja tidak dapat diyakini kewajarannya.'),
    title('Satuan kerja menerima temuan dan akan menindaklanjuti.'),
    kind.code,
    value.toString(),
    kind.area,
    chance.id(reportedOn),
    occurredOn,
    kind.subElement,
    chance.isLucky(0.6),
    draft.office,
    recordedOn(reportedOn),
    ...addressing(offices, restricted),
  ];
  const settled = kind.asked.map((code, index) =>
    synthesizeRecommendation(tables, draft, { findingId: id, code, number: index + 1, value, restricted }),
  );
  const isClosed = settled.every((day) => day !== undefined);
  tables.findings.push([...row, isClosed ? 'CLOSED' : 'OPEN', isClosed ? settled.sort().at(-1) : null]);
}
