import { enumOf, type Locale } from '@oversight/kernel';

export const Family = enumOf(['TPK', 'NON_TPK']);
export type Family = keyof typeof Family;

export const Priority = enumOf(['NORMAL', 'HIGH']);
export type Priority = keyof typeof Priority;

export const CategoryCode = enumOf([
  'STATE_FINANCIAL_LOSS',
  'BRIBERY',
  'GRATIFICATION',
  'EMBEZZLEMENT_IN_OFFICE',
  'EXTORTION',
  'FRAUDULENT_ACT',
  'CONFLICT_OF_INTEREST_IN_PROCUREMENT',
  'CONFLICT_OF_INTEREST',
  'ABUSE_OF_AUTHORITY',
  'PROCUREMENT_VIOLATION',
  'BUDGET_MISUSE',
  'CIVIL_SERVANT_CODE_OF_ETHICS',
  'ELECTION_ORGANISER_CODE_OF_ETHICS',
  'STAFF_DISCIPLINE',
  'RETALIATION',
  'OTHER',
]);
export type CategoryCode = keyof typeof CategoryCode;

interface CategoryFacts {
  readonly family: Family;
  readonly label: Record<Locale, string>;
  readonly priority?: Priority;
}

/**
 * The closed list of categories: the seven families of corruption offences (UU 31/1999 jo. UU 20/2001), and what
 * KPU handles beside them (Keputusan KPU 915/2025: TPK and Non-TPK).
 */
export const CATEGORIES: Record<CategoryCode, CategoryFacts> = {
  STATE_FINANCIAL_LOSS: {
    family: 'TPK',
    label: { ID: 'Kerugian keuangan negara', EN: 'Loss to state finances' },
  },
  BRIBERY: { family: 'TPK', label: { ID: 'Suap', EN: 'Bribery' } },
  GRATIFICATION: { family: 'TPK', label: { ID: 'Gratifikasi', EN: 'Gratification' } },
  EMBEZZLEMENT_IN_OFFICE: {
    family: 'TPK',
    label: { ID: 'Penggelapan dalam jabatan', EN: 'Embezzlement in office' },
  },
  EXTORTION: { family: 'TPK', label: { ID: 'Pemerasan', EN: 'Extortion' } },
  FRAUDULENT_ACT: { family: 'TPK', label: { ID: 'Perbuatan curang', EN: 'Fraudulent act' } },
  CONFLICT_OF_INTEREST_IN_PROCUREMENT: {
    family: 'TPK',
    label: { ID: 'Benturan kepentingan dalam pengadaan', EN: 'Conflict of interest in procurement' },
  },
  CONFLICT_OF_INTEREST: {
    family: 'NON_TPK',
    label: { ID: 'Benturan kepentingan', EN: 'Conflict of interest' },
  },
  ABUSE_OF_AUTHORITY: {
    family: 'NON_TPK',
    label: { ID: 'Penyalahgunaan wewenang', EN: 'Abuse of authority' },
  },
  PROCUREMENT_VIOLATION: {
    family: 'NON_TPK',
    label: { ID: 'Pelanggaran pengadaan', EN: 'Procurement violation' },
  },
  BUDGET_MISUSE: { family: 'NON_TPK', label: { ID: 'Penyalahgunaan anggaran', EN: 'Misuse of budget' } },
  CIVIL_SERVANT_CODE_OF_ETHICS: {
    family: 'NON_TPK',
    label: { ID: 'Kode etik ASN', EN: 'Code of ethics of civil servants' },
  },
  ELECTION_ORGANISER_CODE_OF_ETHICS: {
    family: 'NON_TPK',
    label: { ID: 'Kode etik penyelenggara pemilu', EN: 'Code of ethics of election organisers' },
  },
  STAFF_DISCIPLINE: { family: 'NON_TPK', label: { ID: 'Disiplin pegawai', EN: 'Staff discipline' } },
  RETALIATION: {
    family: 'NON_TPK',
    label: { ID: 'Pembalasan (retaliasi)', EN: 'Retaliation' },
    priority: 'HIGH',
  },
  OTHER: { family: 'NON_TPK', label: { ID: 'Lainnya', EN: 'Other' } },
};

const CODES = Object.keys(CATEGORIES) as CategoryCode[];

export const categoriesOf = (family: Family): CategoryCode[] =>
  CODES.filter((code) => CATEGORIES[code].family === family);
