import { type Chance, codesOf } from '@oversight/kernel';
import { isOpen } from '../assessment/official-status.ts';
import { DEPOSIT_CODE } from '../codes/recommendation-code.entity.ts';
import { answerDueOn } from '../follow-up/answer-deadline.ts';
import { addressing, title } from './addressing.ts';
import { RECORDER } from './cases/case-plan.ts';
import { type CountedSince, countedOfPart, countedOfRecommendation, earlierRows } from './counted-history.ts';
import { ANSWERED, ASKED, PAID } from './finding-mix.ts';
import { type FollowUpStory, tellFollowUp } from './follow-up-story.ts';
import { type Move, movedTo, movesOf, recordedOn } from './moves.ts';
import { synthesizeAssessments } from './synthesize-assessments.ts';
import type { FindingDraft } from './synthesize-finding.ts';
import type { DemonstrationTables } from './tables.ts';

/** One made-up recommendation with its addressees, and what became of it; answers the day on which it was settled. */
export function synthesizeRecommendation(
  tables: DemonstrationTables,
  { chance, asOf, offices, source, reportedOn, fiscalYear, diligence, reportId, received }: FindingDraft,
  asked: { findingId: string; code: string; number: number; value: bigint; restricted: boolean },
): string | undefined {
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
  for (const { office, receivedOn, share, story, moves } of parts) {
    const addresseeId = chance.id(receivedOn);
    const { provinceCode, regencyCode } = codesOf(office) ?? {};
    const own = [office, provinceCode, regencyCode, asked.restricted];
    tables.earlier.push(...earlierRows(addresseeId, countedOfPart({ receivedOn, moves })));
    tables.addressees.push([
      addresseeId,
      reportId,
      id,
      receivedOn,
      share.toString(),
      source,
      fiscalYear,
      asked.code,
      story.workflow === 'RECEIVED' ? null : DISPOSED_TO,
      ...movedTo(moves.at(-1) as Move),
      ...own,
    ]);
    const part = { recommendationId: id, addresseeId, reportId, office, source, story, moves };
    // Of several offices one assessment would decide on some and not on others.
    if (parts.length === 1) decidedBy = synthesizeAssessments(tables, { ...part, addressed: scope, own });
    for (const [place, { from, to, on }] of story.changes.entries())
      tables.officeChanges.push([
        chance.id(on),
        reportId,
        addresseeId,
        from ?? null,
        to,
        on,
        recordedOn(on),
        decidedBy[place] ?? null,
        ...own,
      ]);
    // A promise on a restricted one would tell that it exists.
    if (!asked.restricted) {
      const settledOn = story.changes.find(({ to }) => !isOpen(to))?.on;
      tables.promisable.push({ id, office, receivedOn, settledOn });
    }
    for (const answer of story.answers) {
      tables.answers.push([
        chance.id(answer.submittedOn),
        reportId,
        addresseeId,
        answer.submittedOn,
        answer.verifiedOn ?? null,
        answer.receivedOn ?? null,
        answer.returnedOn ?? null,
        answer.returnedOn ? title('Dokumen pendukung belum lengkap.') : null,
        title(`${story.deposits.length > 0 ? PAID : ANSWERED[asked.code]}.`),
        ...own,
      ]);
    }
    story.deposits.forEach(({ on, amount, confirmed }, index) => {
      tables.deposits.push([
        chance.id(on),
        reportId,
        addresseeId,
        ntpn(chance),
        on,
        amount.toString(),
        index + 1,
        confirmed,
        confirmed ? on : null,
        RECORDER,
        recordedOn(on),
        ...own,
      ]);
    });
  }
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

/** A position, and no name. */
const DISPOSED_TO = 'Kepala Subbagian Keuangan, Umum, dan Logistik';

/** Of the shape of a treasury receipt number, and none. */
const NTPN_SIGNS = [...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'];
const ntpn = (chance: Chance): string =>
  `SINTETIS${Array.from({ length: 8 }, () => chance.pick(NTPN_SIGNS)).join('')}`;
