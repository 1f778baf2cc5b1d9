import { OfficialStatus } from '../assessment/official-status.ts';
import { AuditOpinion, AuditType, ProcessArea, ReportSource } from '../vocabulary.ts';
import type { ImportColumn } from './import-columns.ts';

/** What is said in Indonesian, by SIPTL's numbers or by the letters of APIP, of each word that the graph knows. */
const SPOKEN: Partial<Record<ImportColumn, Readonly<Record<string, readonly string[]>>>> = {
  source: { BPK: ['bpk', 'bpk ri'], APIP: ['apip', 'inspektorat', 'inspektorat utama'] },
  type: {
    FINANCIAL: ['keuangan', 'pemeriksaan keuangan', 'laporan keuangan'],
    PERFORMANCE: ['kinerja', 'pemeriksaan kinerja'],
    SPECIAL_PURPOSE: ['pdtt', 'dtt', 'dengan tujuan tertentu'],
    INVESTIGATIVE: ['investigatif', 'pemeriksaan investigatif'],
    AUDIT: ['audit'],
    REVIEW: ['reviu', 'review'],
    EVALUATION: ['evaluasi'],
    MONITORING: ['pemantauan', 'monitoring'],
  },
  opinion: Object.fromEntries(Object.keys(AuditOpinion).map((opinion) => [opinion, []])),
  processArea: {
    BUDGET_PLANNING: ['perencanaan anggaran'],
    PROCUREMENT: ['pengadaan'],
    OFFICIAL_TRAVEL: ['perjalanan dinas'],
    HONORARIA: ['honorarium'],
    ELECTION_GRANT: ['hibah pemilihan', 'hibah'],
    CASH_AND_ADVANCES: ['kas uang persediaan', 'kas', 'uang persediaan'],
    AD_HOC_BODIES: ['badan adhoc', 'badan ad hoc'],
    ELECTION_LOGISTICS: ['logistik pemilu', 'logistik'],
    STATE_ASSETS: ['bmn', 'barang milik negara'],
    PERSONNEL: ['kepegawaian'],
    FINANCIAL_REPORTING: ['pelaporan keuangan'],
    INFORMATION_TECHNOLOGY: ['teknologi informasi'],
    OTHER: ['lainnya', 'lain lain'],
  },
};
const STATUSES: Readonly<Record<string, readonly string[]>> = {
  SESUAI: ['1', 'sesuai', 'telah sesuai', 'ts', 'tl', 'selesai', 'tuntas'],
  BELUM_SESUAI: ['2', 'belum sesuai', 'bs', 'd', 'proses', 'dalam proses'],
  BELUM_DITINDAKLANJUTI: ['3', 'belum ditindaklanjuti', 'btl', 'b', 'belum'],
  TIDAK_DAPAT_DITINDAKLANJUTI: ['4', 'tidak dapat ditindaklanjuti', 'tdtl'],
};
const VALUES: Partial<Record<ImportColumn, object>> = {
  source: ReportSource,
  type: AuditType,
  opinion: AuditOpinion,
  processArea: ProcessArea,
  status: OfficialStatus,
  officeStatus: OfficialStatus,
};

const spelled = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Every way to say each word of a column. */
const WORDS = new Map(
  Object.entries(VALUES).map(([column, values]) => {
    const spoken = column.endsWith('tatus') ? STATUSES : (SPOKEN[column as ImportColumn] ?? {});
    const said = Object.keys(values).flatMap((value) =>
      [value, ...(spoken[value] ?? [])].map((words) => [spelled(words), value] as const),
    );
    return [column, new Map(said)];
  }),
);

/** The word of the graph that is meant; undefined where it is none. */
export const wordOf = (column: ImportColumn, text: string): string | undefined =>
  WORDS.get(column)?.get(spelled(text));
export const wordsFor = (column: ImportColumn): string =>
  [...new Set(WORDS.get(column)?.values() ?? [])].join(', ');
