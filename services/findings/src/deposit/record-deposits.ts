import { answerRow, type BulkMode, type BulkRow, badInput, notFound, withoutNewIds } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { mustBeIssued } from '../drafting.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { holdRecommendations } from '../recommendation/hold-recommendation.ts';
import { Deposit } from './deposit.entity.ts';
import { RecordDepositsPayload } from './deposit.payloads.ts';
import { type DepositSaid, depositSaid } from './deposit-said.ts';
import { nextDepositState } from './deposit-steps.ts';
import { mustBeMonetary } from './must-be-monetary.ts';
import { keepAsItWas, mustBeNewReceipt, newDeposit, refOf, stands } from './write-deposit.ts';

/** One row as it came. */
interface SentRow extends DepositSaid {
  readonly addresseeId: string;
  readonly externalRef?: string;
}

interface How {
  readonly mode: BulkMode;
  readonly dryRun: boolean;
}

/** What is there, and what this very list adds to it. */
interface Known {
  readonly parts: ReadonlyMap<string, RecommendationAddressee>;
  readonly deposits: Map<string, Deposit[]>;
  readonly spokenOf: Set<Deposit>;
  readonly changes: (() => void)[];
}

const SENT_ANEW = 'Dikirim ulang oleh pencatat.';

/** Payments of one office, row by row: each is written, or told why not. */
export async function recordDeposits(
  context: Context,
  organisationCode: string,
  sent: readonly SentRow[],
  { mode, dryRun }: How,
): Promise<RecordDepositsPayload> {
  const { em, loaders } = context;
  const asked = [...new Set(sent.map(({ addresseeId }) => addresseeId))];
  const parts = (await Promise.all(asked.map((id) => loaders.addressee.load(id)))).filter(
    (part) => part?.organisationCode === organisationCode,
  ) as RecommendationAddressee[];
  await holdRecommendations(
    em,
    parts.map(({ recommendation }) => recommendation.id),
  );
  const there = await em.find(Deposit, { addressee: { $in: parts.map(({ id }) => id) } });
  const known: Known = {
    parts: new Map(parts.map((part) => [part.id, part])),
    deposits: Map.groupBy(there, ({ addressee }) => addressee.id),
    spokenOf: new Set(),
    changes: [],
  };
  const rows: BulkRow[] = [];
  for (const [index, row] of sent.entries())
    rows.push(await answerRow(index, row.externalRef, () => judge(context, row, known)));
  const isRefused = rows.some(({ status }) => status === 'REFUSED');
  if (dryRun || (mode === 'ALL_OR_NOTHING' && isRefused))
    return new RecordDepositsPayload(withoutNewIds(rows), false);
  for (const change of known.changes) change();
  return new RecordDepositsPayload(rows, true);
}

async function judge(context: Context, sent: SentRow, known: Known): Promise<Pick<BulkRow, 'status' | 'id'>> {
  const part = known.parts.get(sent.addresseeId);
  if (!part) throw notFound('recommendation addressee of this office');
  mustBeIssued(part);
  await mustBeMonetary(context, part);
  const said = depositSaid({ ...sent, payer: sent.payer ?? '' });
  const externalRef = refOf(sent.externalRef);
  const all = known.deposits.get(part.id) ?? [];
  const same = all.find((each) =>
    externalRef === undefined
      ? stands(each) && each.externalRef === undefined && each.saysSo(said)
      : each.externalRef === externalRef,
  );
  if (same && known.spokenOf.has(same))
    throw badInput('rows', 'The same payment was sent before, in this very list.');
  mustBeNewReceipt(
    said.ntpn,
    all.filter((each) => each !== same),
  );
  if (!same) {
    const made = newDeposit(context, part, { ...said, externalRef });
    known.deposits.set(part.id, [...all, made]);
    known.spokenOf.add(made);
    known.changes.push(() => void context.em.persist(made));
    return { status: 'CREATED', id: made.id };
  }
  known.spokenOf.add(same);
  if (same.saysSo(said)) return { status: 'UNCHANGED', id: same.id };
  nextDepositState(same.state, 'CORRECT');
  known.changes.push(() => {
    keepAsItWas(context, same, SENT_ANEW);
    same.correct(said);
  });
  return { status: 'UPDATED', id: same.id };
}
