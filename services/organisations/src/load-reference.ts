import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codesOf, insertRows, upsertRows } from '@oversight/kernel';
import { parse } from 'csv-parse/sync';
import type { Client } from 'pg';
import { readOfficeCodes } from './office-codes.ts';

const SHIPPED = join(import.meta.dirname, '../reference');

interface Region {
  kode_kemendagri: string;
  kode_provinsi: string;
  jenis: 'PROVINSI' | 'KABUPATEN' | 'KOTA';
  nama: string;
  nama_kpu: string;
  zona_waktu: string;
}

const table = <T>(file: string, delimiter: string): T[] =>
  parse(readFileSync(file), { columns: true, delimiter, skip_empty_lines: true, bom: true }) as T[];

/**
 * The 553 offices and the external bodies. `referenceDir` may hold an `office-codes.csv` (code, kode_bps,
 * kode_satker, web_address) that completes the few verified values shipped here.
 */
export async function loadReference(client: Client, referenceDir?: string): Promise<void> {
  const regions = table<Region>(join(SHIPPED, 'wilayah_552.tsv'), '\t');
  const level = { PROVINSI: 'PROVINCE', KABUPATEN: 'REGENCY', KOTA: 'REGENCY' };
  const offices = [
    [
      '00',
      'NATIONAL',
      null,
      'Republik Indonesia',
      'Komisi Pemilihan Umum Republik Indonesia',
      'Asia/Jakarta',
      null,
    ],
    ...regions.map((region) => [
      region.kode_kemendagri,
      level[region.jenis],
      region.jenis === 'PROVINSI' ? null : region.jenis,
      region.nama,
      region.nama_kpu,
      region.zona_waktu,
      region.kode_provinsi || '00',
    ]),
  ] as string[][];
  const isOffice = new Set(offices.map(([code]) => code));
  const codes = readOfficeCodes(referenceDir === undefined ? [SHIPPED] : [SHIPPED, referenceDir], (code) =>
    isOffice.has(code),
  );

  await client.query('set role organisations_loader');
  await insertRows(
    client,
    'organisations.organisation',
    {
      code: 'text',
      level: 'text',
      kind: 'text',
      name: 'text',
      official_name: 'text',
      time_zone: 'text',
      parent_code: 'text',
      province_code: 'smallint',
      regency_code: 'integer',
      kode_bps: 'text',
      kode_satker: 'text',
      web_address: 'text',
    },
    offices.map((office) => {
      const code = office[0] as string;
      const known = codes.get(code);
      const { provinceCode, regencyCode } = codesOf(code) ?? {};
      return [
        ...office,
        provinceCode,
        regencyCode,
        known?.kode_bps ?? null,
        known?.kode_satker ?? null,
        known?.web_address ?? null,
      ];
    }),
    // What an earlier start was given stays when this one is not.
    `on conflict (code) do update set name = excluded.name, official_name = excluded.official_name,
       level = excluded.level, kind = excluded.kind, time_zone = excluded.time_zone, parent_code = excluded.parent_code,
       kode_bps = coalesce(excluded.kode_bps, organisation.kode_bps),
       kode_satker = coalesce(excluded.kode_satker, organisation.kode_satker),
       web_address = coalesce(excluded.web_address, organisation.web_address)`,
  );
  const bodies = table<Record<string, string>>(join(SHIPPED, 'external-bodies.csv'), ',');
  await upsertRows(
    client,
    'organisations.external_body',
    { code: 'text', name: 'text', name_english: 'text', relation: 'text', active: 'boolean' },
    bodies.map((body) => [body.code, body.name, body.name_english, body.relation, body.active]),
    'code',
  );
  // Any regular moment will do, and every start is one.
  await client.query('select organisations.prune_changes()');
  await client.query('reset role');
}
