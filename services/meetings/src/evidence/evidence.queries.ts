import type { EntityManager } from '@mikro-orm/postgresql';

/** The number of a commitment's next file, under the viewer's row policies: of two that ask at once, the other waits. */
export async function nextEvidenceNumber(em: EntityManager, commitmentId: string): Promise<number> {
  const [row] = await em.execute<{ number: number }[]>(
    'update meetings.commitment set evidence_count = evidence_count + 1 where id = ? returning evidence_count as number',
    [commitmentId],
  );
  return row?.number ?? 0;
}
