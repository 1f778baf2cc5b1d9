import { codesOf } from '@oversight/kernel';
import type { Client } from 'pg';

/** The national coordination meeting of 21 October 2025. */
export const RAKOR = '019a0290-4280-7594-960a-5154c586f55b';

interface Promise21 {
  readonly office: string;
  readonly status: 'IN_PROGRESS' | 'VERIFIED' | 'CANCELLED';
  readonly due: string;
  readonly tiedTo?: 'BPK' | 'APIP';
  readonly restricted?: boolean;
}

/** Made in the rakor, for today is 30 June 2026. */
const PROMISES: readonly Promise21[] = [
  { office: '71.10', status: 'VERIFIED', due: '2025-12-31', tiedTo: 'BPK' },
  { office: '71.10', status: 'IN_PROGRESS', due: '2025-12-31', tiedTo: 'BPK' },
  { office: '71.01', status: 'IN_PROGRESS', due: '2026-12-31', tiedTo: 'BPK' },
  { office: '71.01', status: 'CANCELLED', due: '2025-12-31', tiedTo: 'BPK' },
  { office: '71.02', status: 'VERIFIED', due: '2025-12-31', tiedTo: 'APIP' },
  { office: '72.01', status: 'VERIFIED', due: '2025-12-31', tiedTo: 'BPK' },
  { office: '72.01', status: 'VERIFIED', due: '2025-12-31', tiedTo: 'BPK', restricted: true },
  { office: '72', status: 'IN_PROGRESS', due: '2025-12-31' },
];

export async function plantPromises(client: Client): Promise<void> {
  await client.query('delete from meetings.commitment where meeting_id = $1', [RAKOR]);
  for (const { office, status, due, tiedTo, restricted = false } of PROMISES) {
    const { provinceCode, regencyCode } = codesOf(office) ?? {};
    const scope = [office, provinceCode, regencyCode ?? null];
    const { rows } = await client.query<{ id: string }>(
      `insert into meetings.commitment (id, meeting_id, text, owner, agreed_on, due_date, original_due_date, status,
         verified_on, cancelled_on, provenance, organisation_code, province_code, regency_code)
       values (gen_random_uuid(), $1, 'Janji', 'Sekretaris', '2025-10-21', $2, $2, $3, $4, $5, 'RECORDED', $6, $7, $8) returning id`,
      [
        RAKOR,
        due,
        status,
        status === 'VERIFIED' ? '2025-12-01' : null,
        status === 'CANCELLED' ? '2025-11-01' : null,
        ...scope,
      ],
    );
    if (!tiedTo) continue;
    await client.query(
      `insert into meetings.commitment_link (commitment_id, recommendation_id, source, restricted, organisation_code, province_code, regency_code)
       select $1::uuid, id, $2::text, $3::boolean, $4::text, $5::smallint, $6::int from findings.recommendation where source = $2::text and not restricted and draft_of is null order by id limit 1`,
      [rows[0]?.id, tiedTo, restricted, ...scope],
    );
  }
}
