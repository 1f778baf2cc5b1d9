import {
  answerRow,
  type BulkMode,
  type BulkRow,
  badInput,
  expectVersion,
  mustAct,
  notFound,
  withoutNewIds,
  wordsOf,
} from '@oversight/kernel';
import { validate as isUuid, v7 } from 'uuid';
import { ANSWER } from '../audit-acts.ts';
import type { Context } from '../context.ts';
import { holdRecommendations } from '../recommendation/hold-recommendation.ts';
import { Answer } from './answer.entity.ts';
import { FollowUpActor, type FollowUpPart } from './follow-up-actor.entity.ts';
import { pathToSubmit } from './path-to-submit.ts';
import { RecommendationAddressee } from './recommendation-addressee.entity.ts';
import { stepFollowUp } from './step-follow-up.ts';
import { isSame, saidOf, submitAnswer } from './submit-answer.ts';
import { mustBeFree, PART_OF } from './take-part.ts';

/** One answer as it came. */
export interface SentAnswer {
  readonly addresseeId: string;
  readonly text: string;
  readonly externalRef: string;
  readonly disposedTo?: string;
  readonly expectedVersion?: number;
}

interface How {
  readonly under: string;
  readonly mode: BulkMode;
  readonly dryRun: boolean;
}

/** What is there of what was sent, held until the end of this request. */
interface Known {
  readonly addressees: ReadonlyMap<string, RecommendationAddressee>;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly parts: ReadonlyMap<string, FollowUpPart>;
  /** Addressees and references for which an answer came earlier in the same list. */
  readonly taken: Set<string>;
  readonly changes: (() => Promise<void>)[];
}

/** Answers, row by row: each goes on its way, or is told why not. */
export async function submitAnswers(
  context: Context,
  sent: readonly SentAnswer[],
  { under, mode, dryRun }: How,
): Promise<{ rows: BulkRow[]; written: boolean }> {
  const known = await knownOf(context, sent);
  const rows: BulkRow[] = [];
  for (const [index, row] of sent.entries())
    rows.push(await answerRow(index, row.externalRef, async () => judge(context, under, row, known)));
  const refused = rows.some(({ status }) => status === 'REFUSED');
  const written = !dryRun && (mode === 'BEST_EFFORT' || !refused);
  if (written) for (const change of known.changes) await change();
  return { rows: written ? rows : withoutNewIds(rows), written };
}

/** Recommendations are held in one order, so that two lists do not wait for each other. */
async function knownOf({ em, viewer }: Context, sent: readonly SentAnswer[]): Promise<Known> {
  const ids = [...new Set(sent.map(({ addresseeId }) => addresseeId))].filter((id) => isUuid(id));
  const seen = await em.find(RecommendationAddressee, { id: { $in: ids } });
  const recommendations = seen.map(({ recommendation }) => recommendation.id);
  await holdRecommendations(em, recommendations);
  const found = await em.find(RecommendationAddressee, { id: { $in: ids } }, { refresh: true });
  const parts = await em.find(FollowUpActor, {
    recommendationId: { $in: recommendations },
    subject: viewer.subject,
  });
  const answers = await em.find(Answer, {
    organisationCode: { $in: found.map(({ organisationCode }) => organisationCode) },
    externalRef: { $in: sent.map(({ externalRef }) => externalRef.trim()) },
  });
  return {
    addressees: new Map(found.map((each) => [each.id, each])),
    answers: new Map(answers.map((each) => [nameOf(each), each])),
    parts: new Map(parts.map(({ recommendationId, part }) => [recommendationId, part])),
    taken: new Set(),
    changes: [],
  };
}

const nameOf = ({ organisationCode, externalRef }: { organisationCode: string; externalRef?: string }) =>
  `${organisationCode} ${externalRef}`;

function judge(
  context: Context,
  under: string,
  row: SentAnswer,
  known: Known,
): Pick<BulkRow, 'status' | 'id'> {
  const addressee = known.addressees.get(row.addresseeId);
  if (!addressee) throw notFound('addressee');
  const { organisationCode } = addressee;
  mustAct(context.viewer, ANSWER, organisationCode, 'You may not answer for this office.');
  if (organisationCode !== under && !organisationCode.startsWith(`${under}.`))
    throw badInput('addresseeId', `The part is of ${organisationCode}, which is not under ${under}.`);
  const said = saidOf(row);
  if (said.externalRef === undefined) throw badInput('externalRef', 'Say how you call the answer.');
  const name = nameOf({ organisationCode, externalRef: said.externalRef });
  const before = known.answers.get(name);
  if (before && isSame(before, addressee, said)) return { status: 'UNCHANGED', id: before.id };
  if (known.taken.has(addressee.id) || known.taken.has(name))
    throw badInput(
      'rows',
      'There is an answer of this part, or under this reference, in this very list before.',
    );
  if (row.expectedVersion !== undefined) expectVersion(addressee, row.expectedVersion);
  const disposedTo = row.disposedTo === undefined ? undefined : wordsOf('disposedTo', row.disposedTo, 120);
  const path = pathToSubmit(addressee, disposedTo);
  mustBeFree(known.parts.get(addressee.recommendation.id), PART_OF.SUBMIT);
  known.taken.add(addressee.id).add(name);
  const id = v7();
  known.changes.push(async () => {
    for (const action of path) takeBefore(context, addressee, action, disposedTo);
    await submitAnswer(context, addressee, said, id);
  });
  return { status: 'CREATED', id };
}

const takeBefore = (
  context: Context,
  addressee: RecommendationAddressee,
  action: 'DISPOSE' | 'DRAFT',
  disposedTo?: string,
): void =>
  stepFollowUp(context, addressee, action, undefined, () =>
    action === 'DISPOSE' ? addressee.dispose(disposedTo) : addressee.advance(action),
  );
