import { randomUUID } from 'node:crypto';
import { codesOf } from '@oversight/kernel';
import type { Client } from 'pg';
import { asAdministrator, type TestDatabases } from './databases.ts';

/** What an office owes by a recommendation: rows that other parts of the graph write, put there as they would be. */
export interface Owed {
  readonly recommendationId: string;
  readonly addresseeId: string;
}

interface Owing {
  readonly share?: bigint;
  /** Code of the recommendation; 01 is paid off in money. */
  readonly code?: string;
  readonly restricted?: boolean;
}

const placesOf = (office: string) => {
  const codes = codesOf(office);
  return { ...codes, branches: [...new Set(['00', office.slice(0, 2), office])] };
};

async function plant(
  client: Client,
  office: string,
  { share = 1_000_000n, code = '01', restricted = false }: Owing,
) {
  const { provinceCode, regencyCode, branches } = placesOf(office);
  const [report, finding, recommendation, addressee] = Array.from({ length: 4 }, () => randomUUID());
  const addressed = [[office], branches, [provinceCode], restricted];
  const into = async (table: string, values: object) => {
    const columns = Object.keys(values);
    await client.query(
      `insert into findings.${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(values),
    );
  };
  const [addressed_offices, addressed_branches, addressed_provinces] = addressed;
  const audience = {
    addressed_offices,
    addressed_branches,
    addressed_provinces,
    restricted,
    need_to_know: [],
    provenance: 'RECORDED',
  };
  await into('audit_report', {
    id: report,
    ...audience,
    number: `LHP-${report}`,
    title: 'LHP',
    source: 'BPK',
    type: restricted ? 'INVESTIGATIVE' : 'FINANCIAL',
    reported_on: '2026-02-01',
    fiscal_year: 2025,
    organisation_code: office,
  });
  await into('finding', {
    id: finding,
    ...audience,
    report_id: report,
    number: 1,
    title: 'Kelebihan pembayaran',
    condition: 'x',
    criteria: 'x',
    cause: 'x',
    effect: 'x',
    code: '1.01.04',
    value: share.toString(),
    process_area: 'OFFICIAL_TRAVEL',
    matter_id: randomUUID(),
    occurred_on: '2025-06-01',
    organisation_code: office,
  });
  await into('recommendation', {
    id: recommendation,
    ...audience,
    report_id: report,
    finding_id: finding,
    number: 1,
    text: 'Setor.',
    code,
    value: share.toString(),
    status_on: '2026-03-01',
    received_on: '2026-03-01',
    source: 'BPK',
    fiscal_year: 2025,
  });
  await into('recommendation_addressee', {
    id: addressee,
    report_id: report,
    recommendation_id: recommendation,
    organisation_code: office,
    province_code: provinceCode,
    regency_code: regencyCode ?? null,
    restricted,
    need_to_know: [],
    provenance: 'RECORDED',
    received_on: '2026-03-01',
    share: share.toString(),
  });
  return { recommendationId: recommendation as string, addresseeId: addressee as string };
}

export const plantOwed = ({ open }: TestDatabases, office: string, owing: Owing = {}): Promise<Owed> =>
  asAdministrator(open, (client) => plant(client, office, owing));

let receipts = 0;
/** A treasury receipt number found nowhere else. */
export const newNtpn = (): string => {
  receipts += 1;
  return `UJI${String(receipts).padStart(13, '0')}`;
};

export interface KeptDeposit {
  readonly state: string;
  readonly amount: string;
  readonly instalment: number;
  readonly surplus: string;
}

/** What the database keeps of an office's part, in order. */
export const depositsKept = ({ open }: TestDatabases, addresseeId: string): Promise<KeptDeposit[]> =>
  asAdministrator(open, async (client) => {
    const { rows } = await client.query<KeptDeposit>(
      `select case when withdrawn_on is not null then 'WITHDRAWN' when refuted_on is not null then 'REFUTED'
         when confirmed then 'CONFIRMED' else 'RECORDED' end as state, amount, instalment, surplus
       from findings.deposit where addressee_id = $1 order by instalment`,
      [addresseeId],
    );
    return rows;
  });
