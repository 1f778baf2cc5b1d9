import { isOpen } from '../assessment/official-status.ts';
import { DEPOSIT_CODE } from '../codes/recommendation-code.entity.ts';
import { answerDueOn } from '../follow-up/answer-deadline.ts';
import { addressing, title } from './addressing.ts';
import { type CountedSince, countedOfRecommendation, earlierRows } from './counted-history.ts';
import { ASKED } from './finding-mix.ts';
import { type FollowUpStory, tellFollowUp } from './follow-up-story.ts';
import { movesOf, recordedOn } from './moves.ts';
import type { FindingDraft } from './synthesize-finding.ts';
import { synthesizePart } from './synthesize-part.ts';
import type { DemonstrationTables } from './tables.ts';

/** One made-up recommendation with its addressees, and what became of it; answers the day on which it was settled. */
export function synthesizeRecommendation(
  tables: DemonstrationTables,
  draft: FindingDraft,
  asked: { findingId: string; code: string; number: number; value: bigint; restricted: boolean },
): string | undefined {
  const { chance, asOf, offices, source, reportedOn, fiscalYear, diligence, reportId, received } = draft;
  const id = chance.id(reportedOn);
  const monetary = asked.code === DEPOSIT_CODE;
  const value = monetary ? asked.value : 0n;
  const parts = offices.map((office, index) => {
    const receivedOn = received.get(office) as string;
    const throughProvince = office.length > 2;
    const share =
      index === 0
        ? value - (value / BigInt(offices.length)) * BigInt(offices.length - 1)
        : value / BigInt(offices.length);
    const story = tellFollowUp(chance, {
      receivedOn,
      last: asOf,
      diligence,
      source,
      share,
      monetary,
      throughProvince,
    });
    return { office, receivedOn, share, story, moves: movesOf(story, receivedOn, asOf) };
  });
  // The auditor sets the whole when every part is settled; until then the least advanced part speaks for it.
  const least = parts.reduce((slowest, part) => (rank(part.story) < rank(slowest.story) ? part : slowest));
  const days = parts.map((part) => part.receivedOn).sort();
  const scope = addressing(offices, asked.restricted);
  const set = least.story.changes.at(-1) as FollowUpStory['changes'][number];
  const counted = countedOfRecommendation(parts, least.story.changes);
  const last = counted.at(-1) as CountedSince;
  tables.earlier.push(...earlierRows(id, counted));
  tables.recommendations.push([
    id,
    reportId,
    asked.findingId,
    asked.number,
    title(`${ASKED[asked.code]}.`),
    asked.code,
    value.toString(),
    set.to,
    set.on,
    days[0],
    source,
    fiscalYear,
    answerDueOn(days.at(-1) as string),
    last.answeredInTime,
    last.deposited.toString(),
    recordedOn(last.on),
    ...scope,
  ]);
  const changeIds = least.story.changes.map(({ on }) => chance.id(on));
  let decidedBy: (string | null)[] = [];
  for (const part of parts)
    decidedBy = synthesizePart(tables, draft, { ...asked, id }, { ...part, addressed: scope });
  for (const [place, { from, to, on }] of least.story.changes.entries())
    tables.changes.push([
      changeIds[place],
      reportId,
      id,
      from ?? null,
      to,
      on,
      recordedOn(on),
      source,
      decidedBy[place] ?? null,
      ...scope,
    ]);
  return isOpen(set.to) ? undefined : set.on;
}

const ORDER = ['BELUM_DITINDAKLANJUTI', 'BELUM_SESUAI', 'SESUAI', 'TIDAK_DAPAT_DITINDAKLANJUTI'];
const rank = ({ status }: { status: string }): number => ORDER.indexOf(status);
