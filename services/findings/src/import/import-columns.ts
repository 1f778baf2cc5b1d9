/** How the text of a cell is read. */
export type CellKind = 'TEXT' | 'WORD' | 'CODE' | 'PLACE' | 'YEAR' | 'DAY' | 'AMOUNT';

interface ColumnRule {
  readonly kind: CellKind;
  readonly required?: true;
  /** Characters at the most. */
  readonly most?: number;
  /** What the column is called: its own name, in Indonesian, in SIPTL. Case, blanks and signs make no difference. */
  readonly called: readonly string[];
}

const rules = <Column extends string>(columns: Record<Column, ColumnRule>) => columns;
const LONGEST_TEXT = 10_000;

/** The columns of a table of recommendations: one line is one recommendation to one office. */
export const IMPORT_COLUMNS = rules({
  source: { kind: 'WORD', called: ['sumber', 'pemeriksa', 'auditor'] },
  reportNumber: { kind: 'TEXT', most: 80, required: true, called: ['nomor lhp', 'no lhp', 'nomor laporan'] },
  reportTitle: {
    kind: 'TEXT',
    most: 200,
    required: true,
    called: ['judul lhp', 'nama lhp', 'judul laporan'],
  },
  reportRef: { kind: 'TEXT', most: 100, called: ['id lhp', 'id laporan'] },
  type: { kind: 'WORD', required: true, called: ['jenis pemeriksaan', 'jenis', 'audit type'] },
  reportedOn: { kind: 'DAY', required: true, called: ['tanggal lhp', 'tgl lhp', 'tanggal laporan'] },
  firstFiscalYear: { kind: 'YEAR', called: ['tahun anggaran awal'] },
  fiscalYear: { kind: 'YEAR', required: true, called: ['tahun anggaran', 'ta', 'tahun buku'] },
  engagementNumber: { kind: 'TEXT', most: 120, called: ['nomor surat tugas', 'no surat tugas'] },
  opinion: { kind: 'WORD', called: ['opini'] },
  auditedOffice: { kind: 'CODE', called: ['kode entitas', 'entitas', 'kode satker diperiksa'] },
  findingNumber: { kind: 'PLACE', required: true, called: ['nomor temuan', 'no temuan'] },
  findingRef: { kind: 'TEXT', most: 100, called: ['id temuan'] },
  findingTitle: { kind: 'TEXT', most: 200, required: true, called: ['judul temuan', 'temuan'] },
  condition: { kind: 'TEXT', most: LONGEST_TEXT, called: ['kondisi'] },
  criteria: { kind: 'TEXT', most: LONGEST_TEXT, called: ['kriteria'] },
  cause: { kind: 'TEXT', most: LONGEST_TEXT, called: ['sebab'] },
  effect: { kind: 'TEXT', most: LONGEST_TEXT, called: ['akibat'] },
  response: { kind: 'TEXT', most: LONGEST_TEXT, called: ['tanggapan'] },
  findingCode: { kind: 'CODE', required: true, called: ['kode temuan'] },
  findingValue: { kind: 'AMOUNT', called: ['nilai temuan'] },
  processArea: { kind: 'WORD', called: ['proses bisnis'] },
  occurredOn: { kind: 'DAY', called: ['tanggal kejadian'] },
  causeSubElement: { kind: 'CODE', called: ['kode spip', 'sub unsur spip', 'kode sebab'] },
  recommendationNumber: { kind: 'PLACE', required: true, called: ['nomor rekomendasi', 'no rekomendasi'] },
  externalRef: { kind: 'TEXT', most: 100, called: ['id rekomendasi', 'recommendation ref'] },
  recommendation: {
    kind: 'TEXT',
    most: LONGEST_TEXT,
    required: true,
    called: ['rekomendasi', 'uraian rekomendasi', 'recommendation text'],
  },
  recommendationCode: { kind: 'CODE', required: true, called: ['kode rekomendasi'] },
  recommendationValue: { kind: 'AMOUNT', called: ['nilai rekomendasi'] },
  status: { kind: 'WORD', called: ['status rekomendasi', 'status tindak lanjut', 'official status'] },
  statusOn: { kind: 'DAY', called: ['tanggal status', 'tgl status'] },
  organisationCode: {
    kind: 'CODE',
    required: true,
    called: ['kode satker', 'kode wilayah', 'kode kantor', 'office', 'office code'],
  },
  share: { kind: 'AMOUNT', called: ['nilai satker', 'bagian'] },
  receivedOn: { kind: 'DAY', required: true, called: ['tanggal diterima', 'tgl diterima', 'tanggal terima'] },
  officeStatus: { kind: 'WORD', called: ['status satker'] },
  deposited: { kind: 'AMOUNT', called: ['nilai disetor', 'disetor', 'nilai setoran'] },
  answeredOn: { kind: 'DAY', called: ['tanggal jawaban', 'tgl jawaban'] },
});

export type ImportColumn = keyof typeof IMPORT_COLUMNS;
export const COLUMN_NAMES = Object.keys(IMPORT_COLUMNS) as ImportColumn[];
export const REQUIRED_COLUMNS = COLUMN_NAMES.filter((name) => 'required' in IMPORT_COLUMNS[name]);

const spelled = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const PLACES = new Map<string, ImportColumn>(
  COLUMN_NAMES.flatMap((column) =>
    [column, ...IMPORT_COLUMNS[column].called].map((name) => [spelled(name), column] as const),
  ),
);

/** In which place each column is that the line of names has; of two that are called alike the first. */
export function columnsOf(names: readonly string[]): Map<ImportColumn, number> {
  const places = new Map<ImportColumn, number>();
  for (const [place, name] of names.entries()) {
    const column = PLACES.get(spelled(name));
    if (column !== undefined && !places.has(column)) places.set(column, place);
  }
  return places;
}
