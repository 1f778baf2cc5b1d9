import { badInput, now, shown, textOf, today, wordsOf } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { amountOf } from '../rupiah.ts';
import { scopeOfPart } from '../scope-of.ts';
import { noteStep } from './advance-loss.ts';
import { ResponsibleParty } from './responsible-party.entity.ts';
import { KIND_OF, type PartyKind } from './state-loss.enums.ts';
import { StateLossCase } from './state-loss-case.entity.ts';

/** What the budget user reports. */
interface ReportedLoss {
  readonly name: string;
  readonly position: string;
  readonly nip?: string;
  readonly kind: PartyKind;
  readonly amount: bigint;
  readonly note?: string;
}

const NIP = /^\d{18}$/;

function nipOf({ nip = '', kind }: ReportedLoss): string | undefined {
  const number = textOf('nip', nip, 18);
  if (number === '') return undefined;
  if (kind === 'THIRD_PARTY') throw badInput('nip', 'A third party is no civil servant of KPU.');
  if (!NIP.test(number)) throw badInput('nip', `${shown(number)} is no NIP: it has 18 digits.`);
  return number;
}

/** A case with who answers for it, and the first entry of its history. */
export function reportLoss(
  context: Pick<Context, 'em' | 'viewer'>,
  part: RecommendationAddressee,
  said: ReportedLoss,
): StateLossCase {
  const { em, viewer } = context;
  if (amountOf('amount', said.amount) === 0n) throw badInput('amount', 'A loss is more than nothing.');
  const party = em.create(ResponsibleParty, {
    ...scopeOfPart(part),
    addressee: part,
    kind: said.kind,
    name: wordsOf('name', said.name, 200),
    position: wordsOf('position', said.position, 120),
    nip: nipOf(said),
    recordedBy: viewer.subject,
    recordedAt: now(),
  } as never);
  const it = em.create(StateLossCase, {
    ...scopeOfPart(part),
    addresseeId: part.id,
    party,
    kind: KIND_OF[said.kind],
    reportedOn: today(),
    reportedBy: viewer.subject,
    reported: said.amount,
    established: said.amount,
  } as never);
  noteStep(context, it, { note: said.note });
  return it;
}
