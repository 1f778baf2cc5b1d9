import { type AuditPlan, plantAudit } from './audits.ts';
import { asAdministrator, type TestDatabases } from './databases.ts';

/** What an office owes by a recommendation: rows that other parts of the graph write, put there as they would be. */
export interface Owed {
  readonly recommendationId: string;
  readonly addresseeId: string;
}

type Owing = Pick<AuditPlan, 'share' | 'code' | 'restricted'>;

export async function plantOwed(databases: TestDatabases, office: string, owing: Owing = {}): Promise<Owed> {
  const { recommendation, addressees } = await plantAudit(
    { databases },
    {
      ...{ offices: [office], findingCode: '1.01.04', share: 1_000_000n },
      ...{ reportedOn: '2026-02-01', receivedOn: '2026-03-01', ...owing },
    },
  );
  return { recommendationId: recommendation, addresseeId: addressees[office] as string };
}

let receipts = 0;
/** A treasury receipt number found nowhere else. */
export const newNtpn = (): string => {
  receipts += 1;
  return `UJI${String(receipts).padStart(13, '0')}`;
};

interface KeptDeposit {
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
