import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ProcessArea } from '../vocabulary.ts';

/** One kind of made-up finding: how often, how large, which control it points to and what is asked. */
export interface FindingKind {
  readonly weight: number;
  readonly code: string;
  readonly area: ProcessArea;
  readonly subElement: string;
  /** Median in rupiah; 0 where the code names no amount. */
  readonly median: number;
  readonly title: string;
  readonly asked: readonly string[];
}

/**
 * The mix of an audited KPU: administrative findings lead by number and, with overpayments, by value. The control
 * a code points to is only a proposal until a reviewer confirms it.
 */
export const FINDING_MIX: readonly FindingKind[] = (
  parse(readFileSync(join(import.meta.dirname, 'finding-mix.csv')), { columns: true }) as Record<
    string,
    string
  >[]
).map(({ weight, code = '', area, sub_element = '', median, title = '', asked = '' }) => ({
  weight: Number(weight),
  code,
  area: area as ProcessArea,
  subElement: sub_element,
  median: Number(median),
  title,
  asked: asked.split(';'),
}));

/** Rare, and shut to all but those named: an indication of a criminal offence. */
export const CRIMINAL_KIND: FindingKind = {
  weight: 1,
  code: '1.05.01',
  area: 'ELECTION_GRANT',
  subElement: '1.1',
  median: 900e6,
  title: 'Indikasi tindak pidana atas pengelolaan dana',
  asked: ['11', '12'],
};

/** What a recommendation of each code asks, in the words of this demonstration. */
export const ASKED: Record<string, string> = {
  '01': 'Memproses kelebihan pembayaran sesuai ketentuan dan menyetorkannya ke kas negara',
  '03': 'Menyelesaikan pekerjaan dan menyampaikan berita acara serah terima',
  '04': 'Mengusulkan penghapusan barang yang rusak berat',
  '05': 'Memberikan sanksi sesuai ketentuan kepada pejabat terkait',
  '06': 'Melengkapi dan menertibkan bukti pertanggungjawaban',
  '07': 'Memperbaiki prosedur pencatatan dan pelaporan persediaan',
  '08': 'Meningkatkan kemampuan petugas pencatatan',
  '09': 'Menyusun dan menetapkan SOP',
  '10': 'Menetapkan ulang susunan pengelola keuangan',
  '11': 'Berkoordinasi dengan instansi yang berwenang',
  '12': 'Meminta audit lanjutan oleh Inspektorat Utama',
  '13': 'Melaksanakan sosialisasi ketentuan kepada seluruh pegawai',
  '14': 'Memanfaatkan barang sesuai rencana',
};

/** What an office answers to 01 once it has paid in. */
export const PAID = 'Kelebihan pembayaran telah disetorkan ke kas negara';

/** What an office answers to it. */
export const ANSWERED: Record<string, string> = {
  '01': 'Penagihan kelebihan pembayaran sedang diproses',
  '03': 'Pekerjaan telah diselesaikan dan diserahterimakan',
  '04': 'Usulan penghapusan barang telah disampaikan kepada KPKNL',
  '05': 'Sanksi telah dijatuhkan kepada pejabat terkait',
  '06': 'Bukti pertanggungjawaban telah dilengkapi dan ditertibkan',
  '07': 'Prosedur pencatatan dan pelaporan persediaan telah diperbaiki',
  '08': 'Petugas pencatatan telah mengikuti pelatihan',
  '09': 'SOP telah disusun dan ditetapkan',
  '10': 'Susunan pengelola keuangan telah ditetapkan ulang',
  '11': 'Koordinasi dengan instansi yang berwenang telah dilakukan',
  '12': 'Audit lanjutan telah diminta kepada Inspektorat Utama',
  '13': 'Sosialisasi ketentuan telah dilaksanakan kepada seluruh pegawai',
  '14': 'Barang telah dimanfaatkan sesuai rencana',
};
