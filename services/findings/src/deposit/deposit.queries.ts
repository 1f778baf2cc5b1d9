import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '@oversight/kernel';
import DataLoader from 'dataloader';

/** What was deposited on one office's part, in whole rupiah. */
export interface DepositSums {
  readonly confirmed: bigint;
  readonly unconfirmed: bigint;
  readonly surplus: bigint;
}

type Row = Readonly<Record<'id' | keyof DepositSums, string>>;

/** Under the row policies of whoever asks. Parameter: the ids of the parts. */
const SUMS = `
  select addressee_id as id, coalesce(sum(amount) filter (where confirmed), 0)::text as confirmed,
    coalesce(sum(amount) filter (where not confirmed and withdrawn_on is null and refuted_on is null), 0)::text as unconfirmed,
    sum(surplus)::text as surplus
  from findings.deposit where addressee_id = any (?::uuid[]) group by addressee_id`;
const SURPLUS = 'select id, surplus::text as surplus from findings.deposit where id = any (?::uuid[])';
/** A function that runs as the sigma role, and counts for the inspectorate only. */
const ELSEWHERE = 'select place, times from findings.ntpn_elsewhere(?::uuid[])';

/** What the database keeps may have changed since a row was read: it is asked each time. */
const FRESH = { cache: false };

export const depositSumsOf = (em: EntityManager) =>
  new DataLoader<string, DepositSums>(async (ids) => {
    const rows = await em.execute<Row[]>(SUMS, [arrayLiteral(ids)]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const { confirmed = 0, unconfirmed = 0, surplus = 0 } = byId.get(id) ?? {};
      return { confirmed: BigInt(confirmed), unconfirmed: BigInt(unconfirmed), surplus: BigInt(surplus) };
    });
  }, FRESH);

export const surplusOf = (em: EntityManager) =>
  new DataLoader<string, bigint>(async (ids) => {
    const rows = await em.execute<{ id: string; surplus: string }[]>(SURPLUS, [arrayLiteral(ids)]);
    const byId = new Map(rows.map(({ id, surplus }) => [id, BigInt(surplus)]));
    return ids.map((id) => byId.get(id) ?? 0n);
  }, FRESH);

export const ntpnElsewhereOf = (em: EntityManager) =>
  new DataLoader<string, number | undefined>(async (ids) => {
    const rows = await em.execute<{ place: number; times: number }[]>(ELSEWHERE, [arrayLiteral(ids)]);
    const byPlace = new Map(rows.map(({ place, times }) => [place, times]));
    return ids.map((_, index) => byPlace.get(index + 1));
  }, FRESH);
