import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * What an office showed since its last answer goes with this one; how many that are. The database attaches it, because a
 * machine that submits does not see what people of the office added, and only for whoever submitted the answer.
 */
export async function attachEvidence(
  em: EntityManager,
  addresseeId: string,
  answerId: string,
): Promise<number> {
  await em.flush();
  const [row] = await em.execute<{ attached: number }[]>(
    'select findings.attach_evidence(?::uuid, ?::uuid) as attached',
    [addresseeId, answerId],
  );
  return row?.attached ?? 0;
}
